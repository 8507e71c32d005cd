export * from './memory-outbox';
export * from './outbox-senders';
export * from './sqlite-outbox';
export * from './writable-outbox';
