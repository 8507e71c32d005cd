export * from './sqlite-checkpoints';
export * from './sqlite-read-model-store';
