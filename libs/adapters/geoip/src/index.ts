export * from './dbip-place-finder';
export * from './maxmind-place-finder';
export * from './network-place-finder';
export { GeoipFileError } from './open-geoip-file';
