/**
 * Speed of the EventStoreDB adapter: `node --require ./libs/testing/run-ts.cjs bench/adapters/eventstoredb.ts [events
 * to replay]`. Without EVENTSTORE_URL it talks to the protocol server of the tests, a process of its own that keeps its
 * log in memory: what is measured then is the client, gRPC and the adapter, and no disk.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { EventToAppend } from '@sallyport/event-store';
import { EventStoreDbEventStore } from '@sallyport/adapters/eventstoredb';

const SECONDS = 2;
const REPLAYED = Number(process.argv[2] ?? 50_000);
const WRITERS = [1, 32, 256];
const ROOT = join(__dirname, '../..');

const event = (): EventToAppend => ({
  id: randomUUID(),
  type: 'Happened',
  data: JSON.stringify({ ballast: 'x'.repeat(140) }),
  metadata: JSON.stringify({ schemaVersion: 1, ballast: 'y'.repeat(180) }),
});
const show = (title: string, rate: number) =>
  console.log(`${title.padEnd(44)}${Math.round(rate).toString().padStart(8)}/s`);

async function startServer(): Promise<{ url: string; stop: () => void }> {
  const { EVENTSTORE_URL: url } = process.env;
  if (url) return { url, stop: () => undefined };
  const program = [
    '--require',
    join(ROOT, 'libs/testing/run-ts.cjs'),
    join(ROOT, 'test/servers/eventstoredb/main.ts'),
  ];
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { url: line, stop: () => child.kill() };
}

/** Does something again and again, by so many at once; how often a second. */
async function perSecond(writers: number, work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  let done = 0;
  const write = async (): Promise<void> => {
    while (performance.now() - begun < 1_000 * SECONDS) {
      await work();
      done++;
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  return (1_000 * done) / (performance.now() - begun);
}

async function measureReplay(title: string, replay: () => Promise<number>): Promise<void> {
  const begun = performance.now();
  const events = await replay();
  show(title, (1_000 * events) / (performance.now() - begun));
}

async function main(): Promise<void> {
  const server = await startServer();
  const store = new EventStoreDbEventStore(server.url);
  const append = async (stream = `bench-${randomUUID()}`, count = 1) => {
    const { position } = await store.append(stream, Array.from({ length: count }, event), {
      expected: 'no-stream',
    });
    return position;
  };
  const stream = `bench-${randomUUID()}`;
  await append(stream, 10);
  for (const writers of WRITERS)
    show(
      `appends of one event, ${writers} at once`,
      await perSecond(writers, async () => (await append(), 1)),
    );
  for (const readers of [1, 32])
    show(
      `reads of a stream of ten, ${readers} at once`,
      await perSecond(readers, async () => (await store.readStream(stream), 1)),
    );
  const after = await append();
  for (let left = REPLAYED; left > 0; left -= 500) await append(undefined, 500);
  await measureReplay('events replayed by pages of 1,000', async () => {
    let count = 0;
    for (let from = after; ;) {
      const page = await store.readAll({ after: from, limit: 1_000 });
      count += page.length;
      if (page.length < 1_000) return count;
      from = page.at(-1)?.position ?? from;
    }
  });
  await measureReplay('events replayed by a subscription', async () => {
    let count = 0;
    for await (const { kind } of store.subscribe({ after, signal: new AbortController().signal })) {
      if (kind === 'event') count++;
      if (kind === 'caught-up') break;
    }
    return count;
  });
  await store.close();
  server.stop();
}

void main();
