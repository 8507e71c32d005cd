export * from './kernel/projected-event';
export * from './kernel/projection';
export * from './kernel/read-model-store';
