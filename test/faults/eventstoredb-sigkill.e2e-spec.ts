import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { StoreUnavailable, type EventToAppend, type StoredEvent } from '@sallyport/event-store';
import { EventStoreDbEventStore } from '@sallyport/adapters/eventstoredb';
import { programOf, temporaryFolders } from './harness';

const WRITERS = 8;
const APPENDS = 60;
const KILLS = 3;

jest.setTimeout(120_000);

const newFolder = temporaryFolders();
let server: ChildProcess;
afterEach(() => server.kill('SIGKILL'));

/** Starts the server over a file; gives its address when it listens. */
async function startServer(file: string, port = '0'): Promise<string> {
  const program = [...programOf('test/servers/eventstoredb/main.ts'), '--file', file, '--port', port];
  server = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [address] = (await once(
    createInterface({ input: server.stdout as NodeJS.ReadableStream }),
    'line',
  )) as [string];
  return address;
}

const newEvent = (): EventToAppend => ({
  id: randomUUID(),
  type: 'Happened',
  data: '{"count":1}',
  metadata: '{"schemaVersion":1}',
});

/** Appends, and tries the same again until the outcome is known. */
async function appendForSure(
  store: EventStoreDbEventStore,
  stream: string,
  events: readonly EventToAppend[],
  last: number,
): Promise<void> {
  const expected = last < 0 ? 'no-stream' : last;
  for (;;) {
    try {
      return void (await store.append(stream, events, { expected }));
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
}

it('a server killed again and again loses nothing, has nothing twice, and its follower misses nothing', async () => {
  const file = join(newFolder(), 'log.jsonl');
  const url = await startServer(file);
  const port = /:(\d+)\?/.exec(url)?.[1] ?? '';
  const store = new EventStoreDbEventStore(url, { patience: 2_000 });
  const written = new Map<string, string[]>();
  let done = 0;

  const write = async (stream: string): Promise<void> => {
    const ids: string[] = [];
    written.set(stream, ids);
    for (let append = 0; append < APPENDS; append++) {
      const events = [newEvent(), newEvent()];
      await appendForSure(store, stream, events, ids.length - 1);
      ids.push(...events.map(({ id }) => id));
      done++;
    }
  };
  const followed: StoredEvent[] = [];
  const follow = async (): Promise<void> => {
    for await (const message of store.subscribe({ after: 0, signal: new AbortController().signal })) {
      if (message.kind === 'event') followed.push(message.event);
      if (followed.length === 2 * WRITERS * APPENDS) return;
    }
  };
  const killing = async (): Promise<void> => {
    for (let kill = 1; kill <= KILLS; kill++) {
      while (done < (kill * WRITERS * APPENDS) / (KILLS + 1)) await new Promise(setImmediate);
      server.kill('SIGKILL');
      await once(server, 'exit');
      await startServer(file, port);
    }
  };
  const writers = Array.from({ length: WRITERS }, (_, index) => write(`killed-${index}`));
  await Promise.all([...writers, follow(), killing()]);

  const streams = Map.groupBy(followed, ({ stream }) => stream);
  for (const [stream, ids] of written) {
    expect((await store.readStream(stream)).map(({ id }) => id)).toEqual(ids);
    expect(streams.get(stream)?.map(({ id }) => id)).toEqual(ids);
  }
  expect(followed).toEqual(await store.readAll({ after: 0, limit: 10_000 }));
  await store.close();
});
