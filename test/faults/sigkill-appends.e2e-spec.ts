import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StoredEvent } from '@sallyport/event-store';
import { SqliteEventStore } from '@sallyport/adapters/sqlite';
import { programOf, ROUNDS, tallyOf, temporaryFolders } from './harness';

const APPENDS = 10_000;

/** An append that the process said was done. */
interface Acknowledged {
  readonly stream: string;
  readonly append: number;
  readonly size: number;
  readonly revision: number;
  readonly position: number;
}
/** What stands in each event of an append. */
type Ballast = Pick<Acknowledged, 'append' | 'size'>;

const tally = tallyOf('SIGKILL during 10,000 appends');
const newFolder = temporaryFolders();
let file: string;
beforeEach(() => (file = join(newFolder(), 'events.db')));

/** Runs the appending process, and kills it as soon as it has said so much. Gives all that it said. */
async function appendEvents(killAfter = Infinity): Promise<{ said: Acknowledged[]; end: string | number }> {
  const program = [...programOf('test/faults/append-events.ts'), file];
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const said: Acknowledged[] = [];
  // What stands behind the end of the last line was cut off with the process: it was not said.
  let begun = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    const lines = (begun + String(chunk)).split('\n');
    begun = lines.pop() ?? '';
    for (const line of lines) {
      said.push(JSON.parse(line) as Acknowledged);
      if (said.length === killAfter) child.kill('SIGKILL');
    }
  }
  const [code, signal] = (await exit) as [number | null, string | null];
  return { said, end: signal ?? (code as number) };
}

async function readLog(): Promise<StoredEvent[]> {
  const store = new SqliteEventStore(file);
  const log: StoredEvent[] = [];
  for (let page: StoredEvent[] | undefined; page === undefined || page.length > 0;) {
    page = await store.readAll({ after: log.at(-1)?.position ?? 0, limit: 10_000 });
    log.push(...page);
  }
  await store.close();
  return log;
}

const ballastOf = ({ data }: StoredEvent) => JSON.parse(data) as Ballast;

/** Names of the appends in a log: each as often as its first event is there. */
function appendsIn(log: readonly StoredEvent[]): string[] {
  const isFirst = (event: StoredEvent, before: StoredEvent | undefined) =>
    before === undefined || ballastOf(before).append !== ballastOf(event).append;
  return [...Map.groupBy(log, ({ stream }) => stream)].flatMap(([stream, events]) =>
    events
      .filter((event, index) => isFirst(event, events[index - 1]))
      .map((event) => `${stream} ${ballastOf(event).append}`),
  );
}

/** What a log must never be, whatever happened to the process that wrote it. */
function expectWhole(log: readonly StoredEvent[]): void {
  expect(log.findIndex(({ position }, index) => position <= (log[index - 1]?.position ?? 0))).toBe(-1);
  for (const events of Map.groupBy(log, ({ stream }) => stream).values()) {
    expect(events.map(({ revision }) => revision)).toEqual(events.map((_, index) => index));
    for (const ofOne of Map.groupBy(events.map(ballastOf), ({ append }) => append).values()) {
      expect(ofOne).toHaveLength(ofOne[0]?.size ?? 0);
    }
  }
  const database = new DatabaseSync(file);
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  database.close();
}

/** All acknowledged appends stand where they were said to be, and none of any is there twice. */
function expectKept(log: readonly StoredEvent[], said: readonly Acknowledged[]): void {
  const nameOf = ({ stream, append }: Acknowledged) => `${stream} ${append}`;
  tally.count(said.map(nameOf), appendsIn(log));
  const lastOfAppend = new Map(log.map((event) => [`${event.stream} ${ballastOf(event).append}`, event]));
  const moved = said.filter((one) => {
    const found = lastOfAppend.get(nameOf(one));
    return found?.revision !== one.revision || found.position !== one.position;
  });
  expect(moved).toEqual([]);
}

describe('a process that is killed while it appends', () => {
  const rounds = Array.from({ length: ROUNDS }, (_, round) => [round + 1, randomInt(1, APPENDS / 2)]);

  it.each(rounds)(
    'has lost nothing that it acknowledged, and written nothing twice or by half (round %i, killed after %i appends)',
    async (_, killAfter = 1) => {
      const { said, end } = await appendEvents(killAfter);
      // 0: on a machine that is busy elsewhere it may be done by the time the signal comes.
      expect(['SIGKILL', 0]).toContain(end);
      expect(said.length).toBeGreaterThanOrEqual(killAfter);
      const log = await readLog();
      expectWhole(log);
      expectKept(log, said);

      // It does not know what took effect, so it says all of it again.
      const again = await appendEvents();
      expect(again.end).toBe(0);
      const completed = await readLog();
      expect(completed.slice(0, log.length)).toEqual(log);
      expectWhole(completed);
      expect(again.said).toHaveLength(APPENDS);
      expectKept(completed, again.said);
    },
    60_000,
  );
});
