import { randomBytes } from 'node:crypto';
import { SEAL_NONCE_BYTES, seal, unseal } from './seal';

const key = Buffer.alloc(32, 1);
const nonce = () => randomBytes(SEAL_NONCE_BYTES);

it('opens what it sealed', () => {
  expect(unseal(key, 'context', seal(key, nonce(), 'context', 'grüß dich'))).toBe('grüß dich');
});

it('never makes the same twice', () => {
  expect(seal(key, nonce(), 'c', 'text').equals(seal(key, nonce(), 'c', 'text'))).toBe(false);
});

it('opens under no other key or context, nor with any bit changed, nor cut', () => {
  const sealed = seal(key, nonce(), 'context', 'secret');
  expect(unseal(Buffer.alloc(32, 2), 'context', sealed)).toBeUndefined();
  expect(unseal(key, 'another', sealed)).toBeUndefined();
  for (let i = 0; i < sealed.length; i += 1) {
    const changed = Buffer.from(sealed);
    changed[i] = (changed[i] ?? 0) ^ 1;
    expect(unseal(key, 'context', changed)).toBeUndefined();
    expect(unseal(key, 'context', sealed.subarray(0, i))).toBeUndefined();
  }
});
