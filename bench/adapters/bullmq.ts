/**
 * Speed of jobs in Redis: `node --require ./libs/testing/run-ts.cjs bench/adapters/bullmq.ts [jobs]`. Starts a
 * redis-server of its own, with an append-only file that is synced every second; rate limits of providers opened, the
 * handler does nothing. Producer, worker and Redis share the machine.
 */
import { BullMqJobQueue } from '@sallyport/adapters/bullmq';
import { SystemEntropy, SystemTimers } from '@sallyport/adapters/system';
import { jobAt, until } from '@sallyport/testing';
import { RedisServer } from '../../test/servers/redis';

const JOBS = Number(process.argv[2] ?? 10_000);
const ROUNDS = 3;
/** Adds that are under way at once. */
const AT_ONCE = 64;

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;

async function perSecond(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (JOBS * 1_000) / (performance.now() - began);
}

async function addAll(queue: BullMqJobQueue, round: number): Promise<void> {
  let next = 0;
  const add = async () => {
    while (next < JOBS) await queue.add(jobAt(++next, { id: `${round}-${next}.sms` }));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, add));
}

async function main(): Promise<void> {
  const server = await RedisServer.start();
  const parts = [server.url, new SystemTimers(), new SystemEntropy()] as const;
  const [added, processed] = [[] as number[], [] as number[]];
  for (let round = 0; round < ROUNDS; round += 1) {
    const producer = new BullMqJobQueue(...parts);
    added.push(await perSecond(() => addAll(producer, round)));
    const worker = new BullMqJobQueue(...parts, { perSecond: { sms: 1_000_000 } });
    let done = 0;
    processed.push(
      await perSecond(async () => {
        worker.process(async () => {
          done += 1;
          return { kind: 'done' };
        });
        await until(() => done === JOBS, 600_000);
        await worker.idle();
      }),
    );
    await worker.close();
    await producer.close();
  }
  console.log(`${JOBS} jobs, medians of ${ROUNDS} rounds`);
  console.log(`added, ${AT_ONCE} at once   ${Math.round(median(added))}/s`);
  console.log(`processed, 16 at once  ${Math.round(median(processed))}/s`);
  await server.stop();
}

void main();
