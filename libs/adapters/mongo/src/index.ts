export * from './connection/mongo-connection';
export * from './data-keys/mongo-data-keys';
export type { Rewrapped } from './data-keys/rewrap-data-keys';
export * from './outbox/mongo-outbox';
export * from './read-models/mongo-checkpoints';
export * from './read-models/mongo-read-model-store';
