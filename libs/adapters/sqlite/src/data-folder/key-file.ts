import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { KeyRingOptions } from '@sallyport/event-store';
import type { Entropy } from '@sallyport/ports';
import { DataFolderError } from './data-folder-error';

const KEY_BYTES = 32;
const KEY_ID = /^[\w-]+$/;
const BASE64 = /^[A-Za-z0-9+/]{43}=$/;
/** Files whose content is lost without the key file. */
const SEALED_FILES = ['keys.db', 'events.db'];

/**
 * The keys of a data folder: `keys.json`, for its owner's eyes only, `{current, lookup, keys: {<id>: <base64>}}`. Made
 * with one random key when the folder is new; written again by {@link addKey} alone.
 * @throws DataFolderError when others may read the file, it makes no sense, or it lacks beside data that needs it
 */
export function readKeyFile(folder: string, entropy: Entropy): KeyRingOptions {
  const file = join(folder, 'keys.json');
  if (!existsSync(file)) makeKeyFile(folder, file, entropy);
  const keys = parse(readPrivately(file));
  if (keys) return keys;
  throw new DataFolderError(
    `the key file ${file} is damaged`,
    'Bring it back from a backup. Without it the personal data of this folder cannot be read; it is never overwritten.',
  );
}

/**
 * Adds a random key to the key file and makes it the one for all that is new. Those before stay: what was made with them
 * is read with them, and look-up hashes are made with the first for good.
 * @returns its id
 * @throws DataFolderError as {@link readKeyFile}
 */
export function addKey(folder: string, entropy: Entropy): string {
  const file = join(folder, 'keys.json');
  const { lookup, keys } = readKeyFile(folder, entropy);
  const id = `k${entropy.bytes(4).toString('hex')}`;
  const all: Readonly<Record<string, Buffer>> = { ...keys, [id]: entropy.bytes(KEY_BYTES) };
  const written = Object.entries(all).map(([each, key]) => [each, key.toString('base64')] as const);
  const text = JSON.stringify({ current: id, lookup, keys: Object.fromEntries(written) }, null, 2);
  const draft = `${file}.${entropy.bytes(4).toString('hex')}`;
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    writeSync(descriptor, `${text}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  // Whole or not at all: a reader sees the old file or the new one.
  renameSync(draft, file);
  syncFolder(folder);
  return id;
}

function makeKeyFile(folder: string, file: string, entropy: Entropy): void {
  const sealed = SEALED_FILES.find((name) => existsSync(join(folder, name)));
  if (sealed !== undefined) {
    throw new DataFolderError(
      `the key file ${file} is missing, and ${sealed} cannot be read without it`,
      'Bring it back from a backup, or start with an empty folder.',
    );
  }
  const id = `k${entropy.bytes(4).toString('hex')}`;
  const keys = { current: id, lookup: id, keys: { [id]: entropy.bytes(KEY_BYTES).toString('base64') } };
  try {
    writeOnce(file, `${JSON.stringify(keys, null, 2)}\n`, entropy);
    syncFolder(folder);
  } catch (error) {
    throw new DataFolderError(
      `the key file ${file} cannot be written (${(error as Error).message})`,
      'Make sure that the folder may be written and that the disk has room.',
      { cause: error },
    );
  }
}

/** Whole or not at all, and never over another: written beside, made durable, then linked to its name. */
function writeOnce(file: string, text: string, entropy: Entropy): void {
  const draft = `${file}.${entropy.bytes(4).toString('hex')}`;
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
    linkSync(draft, file);
  } finally {
    closeSync(descriptor);
    rmSync(draft);
  }
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function readPrivately(file: string): string {
  mustBePrivate(file);
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new DataFolderError(
      `the key file ${file} cannot be read (${(error as Error).message})`,
      'It must belong to the user that runs this; give it back with "chown" and "chmod 600".',
      { cause: error },
    );
  }
}

function mustBePrivate(file: string): void {
  if ((statSync(file).mode & 0o077) === 0) return;
  throw new DataFolderError(
    `the key file ${file} is open to other users of this machine`,
    `Run "chmod 600 ${file}"; if others may have read it, make new keys.`,
  );
}

function parse(text: string): KeyRingOptions | undefined {
  try {
    const { current, lookup, keys } = JSON.parse(text) as Record<string, unknown>;
    const entries = Object.entries(keys as Record<string, unknown>);
    const known = entries.map(([id]) => id);
    if (!entries.every(([id, key]) => KEY_ID.test(id) && typeof key === 'string' && BASE64.test(key)))
      return undefined;
    if (!isOneOf(known, current) || !isOneOf(known, lookup)) return undefined;
    return {
      current,
      lookup,
      keys: Object.fromEntries(entries.map(([id, key]) => [id, Buffer.from(key as string, 'base64')])),
    };
  } catch {
    return undefined;
  }
}

const isOneOf = (known: readonly string[], id: unknown): id is string => known.some((each) => each === id);
