export * from './push-service';
export type { Subscription } from './subscriber';
