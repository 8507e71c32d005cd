import { readFileSync } from 'node:fs';

/** Keys of 256 bits by id. */
export interface KeySource {
  /** Id of the key for all that is new. */
  readonly current: string;
  /** Id of the key of look-up hashes: the oldest one, since a hash must be found again after a rotation. */
  readonly lookup: string;
  readonly keys: Readonly<Record<string, Buffer>>;
}

/**
 * Reads `id:base64,id:base64`, newest first; or, given an absolute path, a mounted file of the same with one key a line.
 * @throws Error that says what is wrong and never what a key is
 */
export function parseKeys(text: string): KeySource {
  const source = text.startsWith('/') ? readKeyFile(text) : text;
  const entries = source
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(parseKey);
  const ids = entries.map(([id]) => id);
  const [current] = ids;
  const lookup = ids.at(-1);
  if (current === undefined || lookup === undefined) throw new Error('there is no key');
  if (new Set(ids).size < ids.length) throw new Error('two keys have the same id');
  return { current, lookup, keys: Object.fromEntries(entries) };
}

function readKeyFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Error(`the file ${path} cannot be read`);
  }
}

function parseKey(entry: string, index: number): [id: string, key: Buffer] {
  const [, id, base64] = /^([a-z0-9][a-z0-9-]{0,31}):([A-Za-z0-9+/_-]{43}=?)$/.exec(entry) ?? [];
  if (id === undefined || base64 === undefined)
    throw new Error(`key ${index + 1} is not '<id>:<base64 of 32 bytes>'`);
  return [id, Buffer.from(base64, 'base64')];
}
