export * from './program';
export * from './set-up';
