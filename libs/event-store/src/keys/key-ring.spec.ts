import { createSecretKey, hkdfSync } from 'node:crypto';
import { KeyRing, UnknownKey } from './key-ring';

const key = (byte: number) => Buffer.alloc(32, byte);
const nonce = Buffer.alloc(12, 9);
const userId = '018f0000-0000-7000-8000-0000000000aa';
const otherUserId = '018f0000-0000-7000-8000-0000000000ab';

const before = new KeyRing({ current: 'k1', lookup: 'k1', keys: { k1: key(1) } });
/** The same, after a rotation. */
const ring = new KeyRing({ current: 'k2', lookup: 'k1', keys: { k2: key(2), k1: key(1) } });
/** Later still: the first key is gone. */
const withoutOld = new KeyRing({ current: 'k2', lookup: 'k2', keys: { k2: key(2) } });

describe('a key ring', () => {
  it.each([
    ['a key of 16 bytes', { current: 'k1', lookup: 'k1', keys: { k1: Buffer.alloc(16) } }, '32 bytes'],
    ['a dot in an id', { current: 'k.1', lookup: 'k.1', keys: { 'k.1': key(1) } }, "'k.1'"],
    ['an id that no token could hold', { current: 'k:1', lookup: 'k:1', keys: { 'k:1': key(1) } }, "'k:1'"],
    ['an empty id', { current: '', lookup: '', keys: { '': key(1) } }, "''"],
    ['no current key', { current: 'k2', lookup: 'k1', keys: { k1: key(1) } }, "'k2'"],
    ['no key of look-ups', { current: 'k1', lookup: 'k0', keys: { k1: key(1) } }, "'k0'"],
  ])('refuses %s', (_, options, message) => {
    expect(() => new KeyRing(options)).toThrow(message);
  });

  describe('derives', () => {
    it('by HKDF-SHA-256, so that others can do it too', () => {
      const info = '9:sallyport4:code3:abc';
      expect(ring.derive('code', 'abc')).toEqual({
        keyId: 'k2',
        key: Buffer.from(hkdfSync('sha256', key(2), '', info, 32)),
      });
    });

    it('another key for another purpose, context or key of the ring', () => {
      const derived = [
        ring.derive('code', 'abc'),
        ring.derive('code', 'abd'),
        ring.derive('codea', 'bc'),
        ring.derive('code', 'abc', 'k1'),
        ring.derive('code'),
      ].map((each) => each.key.toString('hex'));
      expect(new Set(derived).size).toBe(5);
    });

    it('what was derived before a rotation, by the id of its key', () => {
      const { keyId } = before.derive('code', 'abc');
      expect(ring.derive('code', 'abc', keyId)).toEqual(before.derive('code', 'abc'));
    });

    it('nothing from a key that it lacks', () => {
      expect(() => ring.derive('code', 'abc', 'k9')).toThrow(UnknownKey);
      expect(() => ring.mac('link', 'text', 'k9')).toThrow(UnknownKey);
    });
  });

  describe('makes MACs', () => {
    it('that name their key and are verified under it, also after a rotation', () => {
      const mac = before.mac('link', 'text');
      expect(mac).toMatch(/^k1\.[\w-]{43}$/);
      expect(ring.mac('link', 'text')).toMatch(/^k2\./);
      expect(ring.verifyMac('link', 'text', mac)).toBe(true);
      expect(withoutOld.verifyMac('link', 'text', mac)).toBe(false);
    });

    it('that are wrong for any other purpose, text, key, or form', () => {
      const mac = ring.mac('link', 'text');
      const last = mac.at(-1) === 'A' ? 'E' : 'A';
      expect(ring.verifyMac('link', 'text', mac)).toBe(true);
      expect(ring.verifyMac('link2', 'text', mac)).toBe(false);
      expect(ring.verifyMac('link', 'text2', mac)).toBe(false);
      for (const forged of [
        mac.replace('k2', 'k1'),
        mac.slice(0, -1) + last,
        mac.slice(0, -1),
        `${mac}A`,
        '',
        '.',
        'k2.',
      ])
        expect(ring.verifyMac('link', 'text', forged)).toBe(false);
    });

    it('that have nothing to do with look-up hashes of the same purpose and text', () => {
      const mac = before.mac('email', 'ana').split('.')[1] ?? '';
      expect(Buffer.from(mac, 'base64url').toString('hex')).not.toBe(before.lookup('email', 'ana'));
    });
  });

  describe('makes look-up hashes', () => {
    it('that a rotation does not change', () => {
      expect(ring.lookup('email', 'ana')).toMatch(/^[0-9a-f]{64}$/);
      expect(ring.lookup('email', 'ana')).toBe(before.lookup('email', 'ana'));
      expect(ring.lookupUuid('email', 'ana')).toBe(before.lookupUuid('email', 'ana'));
    });

    it('that tell purposes and texts apart, and need the key', () => {
      const hashes = [ring.lookup('email', 'ana'), ring.lookup('email', 'bob'), ring.lookup('place', 'ana')];
      expect(new Set([...hashes, withoutOld.lookup('email', 'ana')]).size).toBe(4);
    });

    it('as UUIDs of version 8 too', () => {
      for (let index = 0; index < 50; index++) {
        expect(ring.lookupUuid('email', `ana${index}`)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
      }
    });
  });

  describe('wraps data keys', () => {
    const dataKey = createSecretKey(key(7));
    const wrapped = before.wrap(userId, dataKey, nonce);

    it('and unwraps them, also after a rotation', () => {
      expect(before.unwrap(userId, wrapped).equals(dataKey)).toBe(true);
      expect(ring.unwrap(userId, wrapped).equals(dataKey)).toBe(true);
      expect(() => withoutOld.unwrap(userId, wrapped)).toThrow(UnknownKey);
    });

    it('and knows those of an older key', () => {
      expect(before.isWrappedByCurrent(wrapped)).toBe(true);
      expect(ring.isWrappedByCurrent(wrapped)).toBe(false);
      expect(ring.isWrappedByCurrent(ring.wrap(userId, dataKey, nonce))).toBe(true);
    });

    it('so that neither another user, another key nor a changed bit opens them', () => {
      const bytes = Buffer.from(wrapped.slice(3), 'base64url');
      const changed = (index: number) => {
        const copy = Buffer.from(bytes);
        copy.writeUInt8(copy.readUInt8(index) ^ 1, index);
        return `k1.${copy.toString('base64url')}`;
      };
      expect(() => ring.unwrap(otherUserId, wrapped)).toThrow();
      expect(() => ring.unwrap(userId, wrapped.replace('k1', 'k2'))).toThrow();
      for (const index of [0, 12, bytes.length - 1])
        expect(() => ring.unwrap(userId, changed(index))).toThrow();
      expect(() => ring.unwrap(userId, wrapped.slice(0, 20))).toThrow('too short');
    });

    it('without a trace of the key in the text', () => {
      expect(Buffer.from(wrapped.slice(3), 'base64url').includes(key(7))).toBe(false);
    });
  });
});
