export * from './dbip-place-finder';
