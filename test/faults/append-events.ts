/**
 * A process that a test kills: makes 10,000 appends to the log in `argv[2]`, from sixteen writers at once with a stream
 * each, and prints every append once it is acknowledged. Run again, it does the very same again, with the same ids.
 */
import { createHash } from 'node:crypto';
import type { EventToAppend } from '@sallyport/event-store';
import { SqliteEventStore } from '@sallyport/adapters/sqlite';

const STREAMS = 16;
/** Events of each append to one stream. */
const SIZES = Array.from({ length: 625 }, (_, index) => 1 + (index % 3));

/** The same text of a UUID each time. */
const idOf = (stream: string, revision: number): string =>
  createHash('sha256')
    .update(`${stream}@${revision}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

const eventOf = (stream: string, revision: number, append: number, size: number): EventToAppend => ({
  id: idOf(stream, revision),
  type: 'Happened',
  data: JSON.stringify({ append, size, ballast: 'x'.repeat(100) }),
  metadata: '{"schemaVersion":1}',
});

async function write(store: SqliteEventStore, stream: string): Promise<void> {
  let last = -1;
  for (const [append, size] of SIZES.entries()) {
    const first = last + 1;
    const events = Array.from({ length: size }, (_, index) => eventOf(stream, first + index, append, size));
    const { revision, position } = await store.append(stream, events, {
      expected: last < 0 ? 'no-stream' : last,
    });
    last = revision;
    // Writes to a pipe are synchronous: what was said is heard, even if the next line is never reached.
    process.stdout.write(`${JSON.stringify({ stream, append, size, revision, position })}\n`);
  }
}

async function main(): Promise<void> {
  const store = new SqliteEventStore(process.argv[2] as string);
  await Promise.all(Array.from({ length: STREAMS }, (_, index) => write(store, `killed-${index}`)));
  await store.close();
}

void main();
