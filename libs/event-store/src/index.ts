export * from './codec/index';
export * from './commands/index';
export * from './event-store';
export * from './keys/index';
export * from './link-token';
export * from './memory/index';
export * from './metadata';
export * from './subscription/index';
