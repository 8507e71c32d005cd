export * from './dbip-place-finder';
export * from './maxmind-place-finder';
export { CityFileError } from './open-city-file';
