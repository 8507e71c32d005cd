export * from './data-keys.contract';
export * from './event-store.contract';
export type { StoreFactory, StoreUnderTest } from './subject';
