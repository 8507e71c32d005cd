import { Argon2PasswordHasher, defaultParameters } from './index';

const cheap = { memoryKiB: 64, passes: 2, lanes: 1 };
const old = { keyId: 'k1', key: Buffer.alloc(32, 1) };
const current = { keyId: 'k2', key: Buffer.alloc(32, 2) };
const hasher = new Argon2PasswordHasher([current, old], cheap);

it('tells the right password from a wrong one', async () => {
  const hash = await hasher.hash('correct horse battery');
  expect(hash).toMatch(/^k2:\$argon2id\$v=19\$m=64,t=2,p=1\$/);
  await expect(hasher.verify(hash, 'correct horse battery')).resolves.toBe(true);
  await expect(hasher.verify(hash, 'correct horse batterz')).resolves.toBe(false);
});

it('uses the parameters that OWASP names unless told otherwise', async () => {
  const hash = await new Argon2PasswordHasher([current]).hash('correct horse battery');
  expect(hash).toContain('m=19456,t=2,p=1');
  expect(defaultParameters).toEqual({ memoryKiB: 19_456, passes: 2, lanes: 1 });
});

it('salts: the same password gives two hashes', async () => {
  expect(await hasher.hash('same')).not.toBe(await hasher.hash('same'));
});

it('takes the ways to type one text as one', async () => {
  const hash = await hasher.hash('caf\u00e9 \ufb01');
  await expect(hasher.verify(hash, 'cafe\u0301 fi')).resolves.toBe(true);
});

it('tells long passwords apart that are alike in their first 72 bytes', async () => {
  const hash = await hasher.hash(`${'a'.repeat(72)}b`);
  await expect(hasher.verify(hash, `${'a'.repeat(72)}c`)).resolves.toBe(false);
});

it('is worthless without the pepper', async () => {
  const hash = await hasher.hash('secret');
  const other = new Argon2PasswordHasher([{ keyId: 'k2', key: Buffer.alloc(32, 9) }], cheap);
  await expect(other.verify(hash, 'secret')).resolves.toBe(false);
});

it('verifies under an older pepper and asks for a rehash', async () => {
  const hash = await new Argon2PasswordHasher([old], cheap).hash('secret');
  await expect(hasher.verify(hash, 'secret')).resolves.toBe(true);
  expect(hasher.needsRehash(hash)).toBe(true);
  expect(hasher.needsRehash(await hasher.hash('secret'))).toBe(false);
});

it('asks for a rehash when the parameters changed', async () => {
  const stronger = new Argon2PasswordHasher([current], { ...cheap, passes: 3 });
  expect(stronger.needsRehash(await hasher.hash('secret'))).toBe(true);
});

it.each([
  undefined,
  '',
  '[erased]',
  'k2:',
  'k9:$argon2id$v=19$m=64,t=2,p=1$AAAAAAAAAAA$AAAAAAAA',
  '$argon2id$',
  'k2:$2b$10$x',
])('says no to %s, which is no hash', async (hash) => {
  await expect(hasher.verify(hash, 'secret')).resolves.toBe(false);
  if (hash !== undefined) expect(hasher.needsRehash(hash)).toBe(true);
});

it('works as long for a user who does not exist', async () => {
  const slow = new Argon2PasswordHasher([current], { memoryKiB: 8_192, passes: 2, lanes: 1 });
  const hash = await slow.hash('secret');
  const time = async (stored: string | undefined) => {
    const times: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      const start = performance.now();
      await slow.verify(stored, 'wrong');
      times.push(performance.now() - start);
    }
    return Math.min(...times);
  };
  // Without the work it is a thousandth; the rest is room for a machine that is busy with something else.
  expect((await time(undefined)) / (await time(hash))).toBeGreaterThan(0.2);
});

it('needs a pepper', () => {
  expect(() => new Argon2PasswordHasher([])).toThrow('pepper');
});
