export * from './parse-mobile-number';
