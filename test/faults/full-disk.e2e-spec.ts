import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SqliteEventStore } from '@sallyport/adapters/sqlite';
import { programOf, tallyOf, temporaryFolders } from './harness';

const run = promisify(execFile);
/** What the shell counts in when it limits the size of files. */
const BLOCK = 512;

const tally = tallyOf('full disk');
const newFolder = temporaryFolders();
let file: string;
beforeEach(() => (file = join(newFolder(), 'events.db')));

/** Appends up to `events` events in a process whose files may not grow beyond a size. */
async function append(events: number, maxFileBytes: number) {
  const limited = [
    '-c',
    `ulimit -f ${maxFileBytes / BLOCK} && exec "$@"`,
    'sh',
    process.execPath,
    ...programOf('test/faults/fill-disk.ts'),
  ];
  const { stdout, stderr } = await run('sh', [...limited, file, String(events)], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');
  return { acknowledged: linesOf(stdout), errors: linesOf(stderr) };
}

async function idsInLog(): Promise<string[]> {
  const store = new SqliteEventStore(file);
  const log = await store.readAll({ after: 0, limit: 1_000_000 });
  await store.close();
  return log.map(({ id }) => id);
}

it('a full disk is told to every writer, loses nothing acknowledged, and the log goes on when there is room', async () => {
  const full = await append(100_000, 2 * 1024 * 1024);
  expect(full.acknowledged.length).toBeGreaterThan(0);
  expect(full.errors).toHaveLength(16);
  for (const error of full.errors) expect(error).toMatch(/^StoreUnavailable: the log cannot be written: /);
  const kept = await idsInLog();
  tally.count(full.acknowledged, kept);

  const roomy = await append(100, 64 * 1024 * 1024);
  expect(roomy.errors).toEqual([]);
  expect(roomy.acknowledged).toHaveLength(100);
  expect(await idsInLog()).toEqual([...kept, ...roomy.acknowledged]);
}, 120_000);
