export * from './copy-database';
export * from './log-file';
