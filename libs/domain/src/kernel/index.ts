export * from './aggregate';
export * from './begun';
export * from './decision';
export * from './define-events';
export * from './errors';
export * from './ids';
export * from './language';
export * from './time';
