export { appendTo, type Append } from './append';
export * from './command-context';
export * from './command-ids';
export * from './command-runner';
export { KeyedQueue } from './keyed-queue';
export { readState, type Loaded } from './read-state';
