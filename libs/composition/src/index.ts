export * from './open-call-backs';
export * from './open-foundation';
export * from './open-jobs';
export * from './open-limits';
export * from './open-places';
export * from './open-senders';
export * from './require-services';
export * from './run-process';
