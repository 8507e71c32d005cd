export * from './builders/index';
export * from './contracts/idempotency-store.contract';
export * from './fixed-ids';
export * from './given';
export * from './memory-log';
export * from './moments';
