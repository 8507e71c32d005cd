export * from './endpoint';
export * from './error-codes';
export * from './fields';
export * from './health';
export * from './lists';
export * from './vocabulary';
