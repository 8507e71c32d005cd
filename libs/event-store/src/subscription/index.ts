export * from './commit-signal';
export * from './follow-log';
