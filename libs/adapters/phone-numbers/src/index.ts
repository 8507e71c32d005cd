export * from './mask-number';
export * from './parse-mobile-number';
