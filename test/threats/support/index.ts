export * from './ask';
export * from './authenticator';
export * from './log';
export * from './routes';
export * from './schema';
export * from './world';
