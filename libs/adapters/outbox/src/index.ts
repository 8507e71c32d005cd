export * from './memory-outbox';
export * from './outbox-senders';
export * from './sqlite-outbox';
