export * from './memory-data-keys';
export * from './memory-event-store';
