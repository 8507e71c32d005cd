export * from './client';
export * from './people';
export * from './start-app';
