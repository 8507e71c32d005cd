import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDataFolder } from './prepare-data-folder';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'sallyport-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const write = (...path: string[]) => writeFileSync(join(folder, ...path), path.join('/'));
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

/** Puts a log, its keys and a third file into the folder that it is given. */
const fill = (seeding: string) => {
  for (const file of ['keys.db', 'state.db', 'events.db']) writeFileSync(join(seeding, file), 'filled');
  return Promise.resolve();
};
const mustNotFill = () => Promise.reject(new Error('filled'));

it('fills a new folder', async () => {
  write('keys.json');
  await expect(prepareDataFolder(folder, fill)).resolves.toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['events.db', 'keys.db', 'keys.json', 'state.db']);
});

it.each(['events.db', 'keys.db'])('leaves a folder alone that has %s', async (file) => {
  write(file);
  await expect(prepareDataFolder(folder, mustNotFill)).resolves.toBe(false);
  expect(readdirSync(folder)).toEqual([file]);
});

it('leaves an empty folder empty when there is nothing to fill in', async () => {
  await expect(prepareDataFolder(folder)).resolves.toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

it('has no log before all is written', async () => {
  await prepareDataFolder(folder, async (seeding) => {
    await fill(seeding);
    expect(existsSync(join(folder, 'events.db'))).toBe(false);
  });
  expect(read('events.db')).toBe('filled');
});

it('begins anew when a process died while it filled', async () => {
  mkdirSync(join(folder, 'seeding'));
  write('seeding', 'events.db');
  write('seeding', 'events.db-wal');
  await prepareDataFolder(folder, async (seeding) => {
    expect(readdirSync(seeding)).toEqual([]);
    await fill(seeding);
  });
  expect(readdirSync(folder).sort()).toEqual(['events.db', 'keys.db', 'state.db']);
  expect(read('events.db')).toBe('filled');
});

it('leaves nothing that counts when it cannot be filled', async () => {
  await expect(prepareDataFolder(folder, mustNotFill)).rejects.toThrow('filled');
  await expect(prepareDataFolder(folder)).resolves.toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

// Whatever was moved out by then, and whether or not there is something to fill in this time.
it.each([['nothing'], ['events.db'], ['keys.db', 'events.db']])(
  'moves on when a process died having moved %s',
  async (...moved) => {
    mkdirSync(join(folder, 'seeded'));
    for (const file of ['events.db', 'keys.db']) {
      if (moved.includes(file)) write(file);
      else write('seeded', file);
    }
    await expect(prepareDataFolder(folder, mustNotFill)).resolves.toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['events.db', 'keys.db']);
  },
);
