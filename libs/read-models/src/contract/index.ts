export * from './checkpoints.contract';
export * from './read-model-store.contract';
