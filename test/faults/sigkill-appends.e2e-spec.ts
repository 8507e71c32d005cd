import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import type { StoredEvent } from '@sallyport/event-store';
import { SqliteEventStore } from '@sallyport/adapters/sqlite';

const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 3);
const EVENTS = 2_000;
const APPENDS = 1_004;
const RUN_TS = join(__dirname, '../../libs/testing/run-ts.cjs');

/** An append that the process said was done. */
interface Acknowledged {
  readonly stream: string;
  readonly ids: readonly string[];
  readonly revision: number;
  readonly position: number;
}

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sallyport-sigkill-'));
  file = join(folder, 'events.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the appending process, and kills it as soon as it has said so much. Gives all that it said. */
async function appendEvents(killAfter = Infinity): Promise<{ said: Acknowledged[]; end: string | number }> {
  const child = spawn(process.execPath, ['--require', RUN_TS, join(__dirname, 'append-events.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const said: Acknowledged[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(JSON.parse(line) as Acknowledged);
    if (said.length === killAfter) child.kill('SIGKILL');
  }
  const [code, signal] = (await exit) as [number | null, string | null];
  return { said, end: signal ?? (code as number) };
}

async function readLog(): Promise<StoredEvent[]> {
  const store = new SqliteEventStore(file);
  const log = await store.readAll({ after: 0, limit: 10_000 });
  await store.close();
  return log;
}

/** What a log must never be, whatever happened to the process that wrote it. */
function expectWhole(log: readonly StoredEvent[]): void {
  expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
  log.forEach(({ position }, index) => expect(position).toBeGreaterThan(log[index - 1]?.position ?? 0));
  for (const events of Map.groupBy(log, ({ stream }) => stream).values()) {
    expect(events.map(({ revision }) => revision)).toEqual(events.map((_, index) => index));
    const appends = events.map(({ data }) => JSON.parse(data) as { append: number; size: number });
    for (const ofOne of Map.groupBy(appends, ({ append }) => append).values()) {
      expect(ofOne).toHaveLength(ofOne[0]?.size ?? 0);
    }
  }
  const database = new DatabaseSync(file);
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  database.close();
}

/** All events of acknowledged appends stand where they were said to be. */
function expectKept(log: readonly StoredEvent[], said: readonly Acknowledged[]): void {
  const byId = new Map(log.map((event) => [event.id, event]));
  for (const { stream, ids, revision, position } of said) {
    const found = ids.map((id) => byId.get(id));
    expect(found.map((event) => event?.stream)).toEqual(ids.map(() => stream));
    expect(found.at(-1)).toMatchObject({ revision, position });
  }
}

describe('a process that is killed while it appends', () => {
  const rounds = Array.from(
    { length: ROUNDS },
    (_, round) => [round + 1, randomInt(1, APPENDS / 2)] as const,
  );

  it.each(rounds)(
    'has lost nothing that it acknowledged, and written nothing twice or by half (round %i, killed after %i appends)',
    async (_, killAfter) => {
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
      expect(completed).toHaveLength(EVENTS);
      expectWhole(completed);
      expectKept(completed, [...said, ...again.said]);
      expect(again.said).toHaveLength(APPENDS);
    },
    60_000,
  );
});
