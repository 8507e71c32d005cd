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
 * The first is the current one, the last that of look-up hashes. A key may stand at both ends with others between, which
 * are then only read with: the second time by its id alone, `k1:base64,k2:base64,k1`.
 * @throws Error that says what is wrong and never what a key is
 */
export function parseKeys(text: string): KeySource {
  const source = text.startsWith('/') ? readKeyFile(text) : text;
  const entries = source
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  // The id alone, at the end: a key of the list once more.
  const again = entries.length > 1 && !entries.at(-1)?.includes(':') ? entries.pop() : undefined;
  const pairs = entries.map(parseKey);
  const ids = pairs.map(([id]) => id);
  const [current] = ids;
  if (current === undefined) throw new Error('there is no key');
  if (new Set(ids).size < ids.length) throw new Error('two keys have the same id');
  const lookup = ids.findLast((id) => again === undefined || id === again);
  if (lookup === undefined) throw new Error('the last one is neither a key nor the id of one before it');
  return { current, lookup, keys: Object.fromEntries(pairs) };
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
