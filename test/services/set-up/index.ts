export * from './program';
export * from './set-up';
export { whyNoFerretDb } from './servers';
export * from './afterwards';
export * from './under-load';
