export * from './event-log';
export type { FaultsOf } from './faults';
export * from './server';
