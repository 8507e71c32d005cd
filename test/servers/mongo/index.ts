export * from './command-error';
export * from './mongo-server';
export * from './mongo-under-test';
