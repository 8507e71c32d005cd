export * from './history-filters';
export * from './view-event';
