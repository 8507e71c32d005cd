import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolderError } from './data-folder-error';
import { FolderLock } from './folder-lock';

/** Takes the lock as another process would, says so, and keeps it until it is killed. */
const HOLDER = `
  const { DatabaseSync } = require('node:sqlite');
  const database = new DatabaseSync(process.argv[1], { timeout: 0 });
  database.exec('BEGIN EXCLUSIVE');
  process.stdout.write('locked');
  process.stdin.resume();
`;

let parent: string;
let folder: string;
let holder: ChildProcess | undefined;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'sallyport-lock-'));
  folder = join(parent, 'data', 'here');
});
afterEach(() => {
  holder?.kill('SIGKILL');
  holder = undefined;
  rmSync(parent, { recursive: true });
});

it('makes the folder, for its owner alone', () => {
  FolderLock.take(folder).release();
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

it('keeps a second one out until the first lets go', () => {
  const lock = FolderLock.take(folder);
  expect(() => FolderLock.take(folder)).toThrow(DataFolderError);
  expect(() => FolderLock.take(folder)).toThrow(/in use by another process.*Stop that process/);
  lock.release();
  lock.release();
  FolderLock.take(folder).release();
});

it('is kept out by another process, until that is killed', async () => {
  FolderLock.take(folder).release();
  holder = spawn(process.execPath, ['-e', HOLDER, join(folder, 'lock.db')], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  if (holder.stdout) await once(holder.stdout, 'data');
  expect(() => FolderLock.take(folder)).toThrow(/in use by another process/);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  FolderLock.take(folder).release();
});

it('says what to do when there can be no such folder', () => {
  writeFileSync(join(parent, 'data'), 'a file where the folder should be');
  expect(() => FolderLock.take(folder)).toThrow(DataFolderError);
  expect(() => FolderLock.take(folder)).toThrow(/cannot be written.*SALLYPORT_DATA_DIR/);
});
