export * from './http-provider';
export * from './violations';
