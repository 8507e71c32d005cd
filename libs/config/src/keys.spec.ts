import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseKeys } from './keys';

const key = (byte: number) => Buffer.alloc(32, byte);
const line = (id: string, byte: number) => `${id}:${key(byte).toString('base64')}`;

describe('the key ring', () => {
  it('seals with the newest key and looks up with the oldest', () => {
    const ring = parseKeys(`${line('k3', 3)}, ${line('k2', 2)},${line('k1', 1)}`);
    expect(ring).toMatchObject({ current: 'k3', lookup: 'k1' });
    expect(ring.keys['k2']?.equals(key(2))).toBe(true);
  });

  it('reads with a key before anything is written with it: the first is the last one as well', () => {
    expect(parseKeys(`${line('k1', 1)},${line('k2', 2)},k1`)).toEqual({
      ...{ current: 'k1', lookup: 'k1' },
      keys: { k1: key(1), k2: key(2) },
    });
  });

  it('may stand in a mounted file', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'sallyport-keys-')), 'keys');
    writeFileSync(path, `${line('k2', 2)}\n${line('k1', 1)}\n`);
    expect(parseKeys(path)).toMatchObject({ current: 'k2', lookup: 'k1' });
  });

  it.each([
    [',', 'no key'],
    ['k1', 'key 1'],
    [`${line('k1', 1)},k2:${key(1).toString('hex')}`, 'key 2'],
    [`K1:${key(1).toString('base64')}`, 'key 1'],
    [`${line('k1', 1)},${line('k1', 2)}`, 'same id'],
    [`${line('k1', 1)},${line('k2', 2)},k3`, 'neither a key nor the id'],
    [`${line('k1', 1)},k1,${line('k2', 2)}`, 'key 2'],
    ['/nowhere/keys', '/nowhere/keys cannot be read'],
  ])('is not %.20s', (text, message) => expect(() => parseKeys(text)).toThrow(message));
});
