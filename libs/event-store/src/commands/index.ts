export * from './command-context';
export * from './command-ids';
export * from './command-runner';
export type { Loaded } from './state-loader';
