import { BullMqJobQueue, type BullMqOptions } from '@sallyport/adapters/bullmq';
import type { Foundation } from './open-foundation';
import type { Services } from './require-services';

/** Opens the jobs in Redis: projectors add them, workers do them. */
export const openJobs = (
  { redisUrl }: Services,
  { timers, entropy }: Foundation,
  onError: Required<BullMqOptions>['onError'],
): BullMqJobQueue => new BullMqJobQueue(redisUrl, timers, entropy, { onError });
