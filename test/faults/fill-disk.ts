/**
 * A process whose disk fills up: appends events to the log in `argv[2]`, from sixteen writers at once, until that fails
 * or there are `argv[3]`. Prints the id of each event once it is acknowledged, and on the error stream what stopped it.
 */
import { randomUUID } from 'node:crypto';
import { SqliteEventStore } from '@sallyport/adapters/sqlite';

const WRITERS = 16;
let left = Number(process.argv[3]);

async function write(store: SqliteEventStore, stream: string): Promise<void> {
  for (let last = (await store.readStream(stream)).length - 1; left-- > 0; last++) {
    const event = { id: randomUUID(), type: 'Happened', data: '{}', metadata: '{}' };
    await store.append(stream, [event], { expected: last < 0 ? 'no-stream' : last });
    process.stdout.write(`${event.id}\n`);
  }
}

async function main(): Promise<void> {
  const store = new SqliteEventStore(process.argv[2] as string);
  const writing = Array.from({ length: WRITERS }, (_, index) => write(store, `filling-${index}`));
  for (const end of await Promise.allSettled(writing)) {
    if (end.status === 'rejected') process.stderr.write(`${String(end.reason)}\n`);
  }
  await store.close();
}

void main();
