export * from './backup/index';
export * from './data-folder/index';
export * from './data-keys/index';
export * from './event-store/index';
export * from './read-models/index';
export * from './state/index';
