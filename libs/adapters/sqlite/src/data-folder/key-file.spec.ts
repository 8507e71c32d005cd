import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyRing } from '@sallyport/event-store';
import { SystemEntropy } from '@sallyport/adapters/system';
import { DataFolderError } from './data-folder-error';
import { readKeyFile } from './key-file';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sallyport-keys-'));
  file = join(folder, 'keys.json');
});
afterEach(() => rmSync(folder, { recursive: true }));
const read = () => readKeyFile(folder, new SystemEntropy());

it('makes one random key for a new folder, for its owner alone, and nothing else', () => {
  const keys = read();
  expect(() => new KeyRing(keys)).not.toThrow();
  expect(Object.keys(keys.keys)).toEqual([keys.current]);
  expect(keys.lookup).toBe(keys.current);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['keys.json']);
});

it('gives the same keys from then on', () => {
  expect(read()).toEqual(read());
});

it('reads several keys, of which the newest is current and the oldest is for look-ups', () => {
  const [old, young] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  const keys = { old: old.toString('base64'), young: young.toString('base64') };
  writeFileSync(file, JSON.stringify({ current: 'young', lookup: 'old', keys }), { mode: 0o600 });
  expect(read()).toEqual({ current: 'young', lookup: 'old', keys: { old, young } });
});

it.each([0o640, 0o604, 0o620])('refuses a file that others may open (%o)', (mode) => {
  read();
  chmodSync(file, mode);
  expect(read).toThrow(DataFolderError);
  expect(read).toThrow(`chmod 600 ${file}`);
});

const key = Buffer.alloc(32).toString('base64');
it.each([
  ['nothing', ''],
  ['half of it', '{"current":"k1","lo'],
  ['another shape', '[]'],
  ['null', 'null'],
  ['no keys', '{"current":"k1","lookup":"k1","keys":{}}'],
  ['a short key', JSON.stringify({ current: 'k1', lookup: 'k1', keys: { k1: 'AAAA' } })],
  ['an id that no token can hold', JSON.stringify({ current: 'k.1', lookup: 'k.1', keys: { 'k.1': key } })],
  ['a current key that is not there', JSON.stringify({ current: 'k2', lookup: 'k1', keys: { k1: key } })],
  ['a look-up key that is not there', JSON.stringify({ current: 'k1', lookup: 'k2', keys: { k1: key } })],
])('refuses a file with %s, and leaves it as it is', (_, text) => {
  writeFileSync(file, text, { mode: 0o600 });
  expect(read).toThrow(DataFolderError);
  expect(read).toThrow(/damaged.*backup/);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

it.each(['keys.db', 'events.db'])('makes no new keys beside a %s that the old ones sealed', (sealed) => {
  writeFileSync(join(folder, sealed), '');
  expect(read).toThrow(DataFolderError);
  expect(read).toThrow(/missing.*backup/);
  expect(readdirSync(folder)).toEqual([sealed]);
});

it('says so when it cannot be read', () => {
  mkdirSync(file, { mode: 0o700 });
  expect(read).toThrow(DataFolderError);
  expect(read).toThrow(/cannot be read.*chown/);
});

it('says so when it cannot be written', () => {
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file where the folder should be');
  expect(read).toThrow(DataFolderError);
});
