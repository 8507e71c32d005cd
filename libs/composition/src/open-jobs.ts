import { BullMqJobQueue, type BullMqOptions } from '@sallyport/adapters/bullmq';
import { watchJobs } from '@sallyport/adapters/observability';
import type { Foundation } from './open-foundation';

/** Opens the jobs in Redis: projectors add them, workers do them. */
export function openJobs(
  { redisUrl, timers, entropy, observer }: Foundation,
  onError: Required<BullMqOptions>['onError'],
): BullMqJobQueue {
  const queue = new BullMqJobQueue(redisUrl, timers, entropy, { onError });
  watchJobs(queue, observer.metrics);
  return queue;
}
