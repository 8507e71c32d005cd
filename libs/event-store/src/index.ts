export * from './command-context';
export * from './event-store';
export * from './keys';
export * from './metadata';
