import { createHmac, createSecretKey, hkdfSync, timingSafeEqual, type KeyObject } from 'node:crypto';
import { decrypt, encrypt } from './aes-gcm';
import { joinFields } from './join-fields';

/** Keys of 256 bits by id. */
export interface KeyRingOptions {
  /** Id of the key for all that is new. */
  readonly current: string;
  /** Id of the key of look-up hashes; a rotation leaves it as it is, since a hash must be found again. */
  readonly lookup: string;
  readonly keys: Readonly<Record<string, Buffer>>;
}

export interface DerivedKey {
  /** The key that it was derived of: goes beside what is made with it. */
  readonly keyId: string;
  readonly key: Buffer;
}

const KEY_BYTES = 32;
/** Ids stand in tokens, MACs and ciphertexts, before a dot. */
const KEY_ID = /^[\w-]+$/;

/** The service's own keys. None is used as it is: each purpose has one derived for it, so that no two can be crossed. */
export class KeyRing {
  private readonly keys: ReadonlyMap<string, KeyObject>;
  private readonly derivedBefore = new Map<string, KeyObject>();

  /** @throws Error when a key is not of 32 bytes, has an id of other than `A-Za-z0-9_-`, or one that is named is missing */
  constructor(private readonly options: KeyRingOptions) {
    const keys = Object.entries(options.keys);
    for (const [id, key] of keys) {
      if (!KEY_ID.test(id)) throw new Error(`not an id of a key: '${id}'`);
      if (key.length !== KEY_BYTES) throw new Error(`key ${id} is not of ${KEY_BYTES} bytes`);
    }
    this.keys = new Map(keys.map(([id, key]) => [id, createSecretKey(key)]));
    this.keyOf(options.current);
    this.keyOf(options.lookup);
  }

  /** Id of the key for all that is new; goes into the events that name what is derived of it. */
  get currentKeyId(): string {
    return this.options.current;
  }

  /**
   * A key of 32 bytes for one purpose and context (HKDF-SHA-256, RFC 5869), always the same for the same three.
   * @param keyId default: the current key. What was made earlier names its own
   * @throws UnknownKey when the ring has no such key (any more)
   */
  derive(purpose: string, context = '', keyId = this.options.current): DerivedKey {
    const info = Buffer.from(joinFields(['sallyport', purpose, context]));
    return {
      keyId,
      key: Buffer.from(hkdfSync('sha256', this.keyOf(keyId), Buffer.alloc(0), info, KEY_BYTES)),
    };
  }

  /** The same of every key of the ring, the current one first: for what names its key only when it is looked at. */
  deriveAll(purpose: string): DerivedKey[] {
    const others = [...this.keys.keys()].filter((id) => id !== this.options.current);
    return [this.options.current, ...others].map((keyId) => this.derive(purpose, '', keyId));
  }

  /** `<key id>.<HMAC-SHA-256, base64url>` of a text, for one purpose. Throws {@link UnknownKey} as `derive` does. */
  mac(purpose: string, text: string, keyId = this.options.current): string {
    return `${keyId}.${this.hmac('mac', purpose, text, keyId).toString('base64url')}`;
  }

  /** Whether `mac` was made by {@link mac} of the same purpose and text, under any key of the ring. Constant time. */
  verifyMac(purpose: string, text: string, mac: string): boolean {
    const keyId = mac.slice(0, mac.indexOf('.'));
    if (!this.keys.has(keyId)) return false;
    const expected = Buffer.from(this.mac(purpose, text, keyId));
    const given = Buffer.from(mac);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }

  /** Keyed hash to find something again by, 64 hex digits. The same through all rotations. */
  lookup(purpose: string, text: string): string {
    return this.lookupHash(purpose, text).toString('hex');
  }

  /** The same, 122 bits of it, in the form of a UUID of version 8 (RFC 9562, section 5.8). */
  lookupUuid(purpose: string, text: string): string {
    const bytes = this.lookupHash(purpose, text).subarray(0, 16);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  /** A user's data key, encrypted under the current key: `<key id>.<base64url>`. `nonce`: 12 random bytes. */
  wrap(userId: string, dataKey: KeyObject, nonce: Buffer): string {
    const keyId = this.options.current;
    const sealed = encrypt(
      this.purposeKey('wrap', 'data-key', keyId),
      nonce,
      wrapContext(userId, keyId),
      dataKey.export(),
    );
    return `${keyId}.${sealed.toString('base64url')}`;
  }

  /** @throws when it was wrapped for another user, changed, or under a key that the ring lacks ({@link UnknownKey}) */
  unwrap(userId: string, wrapped: string): KeyObject {
    const [keyId = '', sealed = ''] = wrapped.split('.');
    const context = wrapContext(userId, keyId);
    const wrapping = this.purposeKey('wrap', 'data-key', keyId);
    return createSecretKey(decrypt(wrapping, context, Buffer.from(sealed, 'base64url')));
  }

  /** Whether a key was wrapped under the current key; if not, it is time to wrap it again. */
  isWrappedByCurrent(wrapped: string): boolean {
    return wrapped.startsWith(`${this.options.current}.`);
  }

  private lookupHash(purpose: string, text: string): Buffer {
    return this.hmac('lookup', purpose, text, this.options.lookup);
  }

  private hmac(use: 'mac' | 'lookup', purpose: string, text: string, keyId: string): Buffer {
    const key = this.purposeKey(use, purpose, keyId);
    return createHmac('sha256', key).update(text).digest();
  }

  /** Purposes are few and fixed, so that their keys are kept, in the form that Node uses quickest; contexts are many. */
  private purposeKey(use: 'mac' | 'lookup' | 'wrap', purpose: string, keyId: string): KeyObject {
    const name = joinFields([use, purpose, keyId]);
    const before = this.derivedBefore.get(name);
    if (before) return before;
    const key = createSecretKey(this.derive(`${use}:${purpose}`, '', keyId).key);
    this.derivedBefore.set(name, key);
    return key;
  }

  private keyOf(id: string): KeyObject {
    const key = this.keys.get(id);
    if (!key) throw new UnknownKey(id);
    return key;
  }
}

const wrapContext = (userId: string, keyId: string): string => joinFields(['data-key', userId, keyId]);

/** A key that something names is not in the ring: it was taken out too early. */
export class UnknownKey extends Error {
  constructor(readonly keyId: string) {
    super(`the key ring has no key '${keyId}'`);
    this.name = 'UnknownKey';
  }
}
