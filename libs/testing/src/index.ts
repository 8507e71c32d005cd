export * from './builders/index';
export * from './fixed-ids';
export * from './given';
export * from './moments';
