/** A worker that takes jobs and is never done with them: `hold-jobs.ts <redis url> <milliseconds of a lock>`. */
import { BullMqJobQueue } from '@sallyport/adapters/bullmq';
import { SystemEntropy, SystemTimers } from '@sallyport/adapters/system';

const [url = '', lock] = process.argv.slice(2);
const queue = new BullMqJobQueue(url, new SystemTimers(), new SystemEntropy(), {
  lockMilliseconds: Number(lock),
});
queue.process((job) => {
  process.stdout.write(`${job.id}\n`);
  return new Promise(() => undefined);
});
