import { createECDH } from 'node:crypto';
import { KeyRing } from './key-ring';
import { vapidKeys } from './vapid-keys';

const [first, second] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const ring = new KeyRing({ current: 'k1', lookup: 'k1', keys: { k1: first } });

it('are a pair of the curve P-256, in the form that browsers take', () => {
  const { publicKey, privateKey } = vapidKeys(ring);
  expect(Buffer.from(publicKey, 'base64url')).toHaveLength(65);
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(privateKey, 'base64url');
  expect(ecdh.getPublicKey('base64url')).toBe(publicKey);
});

it('stay the same when the ring gets a new key, for subscriptions are bound to them', () => {
  const rotated = new KeyRing({ current: 'k2', lookup: 'k1', keys: { k1: first, k2: second } });
  expect(vapidKeys(rotated)).toEqual(vapidKeys(ring));
});

it('are those of this ring alone', () => {
  const other = new KeyRing({ current: 'k1', lookup: 'k1', keys: { k1: second } });
  expect(vapidKeys(other).publicKey).not.toBe(vapidKeys(ring).publicKey);
});

it('are made anew when a candidate is no private key of the curve', () => {
  const lookup = (_: string, candidate: string) => (candidate === '0' ? 'f'.repeat(64) : '1'.repeat(64));
  expect(Buffer.from(vapidKeys({ lookup }).privateKey, 'base64url').toString('hex')).toBe('1'.repeat(64));
});
