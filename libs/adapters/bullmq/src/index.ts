export * from './bull-board';
export * from './bull-mq-job-queue';
export type { BullMqOptions } from './settings';
