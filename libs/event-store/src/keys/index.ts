export * from './data-keys';
export * from './key-ring';
