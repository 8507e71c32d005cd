export * from './start-on-redis';
