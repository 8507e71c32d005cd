import type { KeyObject } from 'node:crypto';

/** Key of one user, 256 bits; destroying it erases what was encrypted under it. */
export interface DataKey {
  readonly userId: string;
  /** Ready for use: making a key object anew for each field costs more than the encryption. It prints as nothing. */
  readonly key: KeyObject;
}

/** The users' data keys, kept outside the log and wrapped by the key ring's current key-encryption key. */
export interface DataKeys {
  /**
   * The user's key, made durable before it is given when there was none. Throws {@link KeyDestroyed} after erasure, and
   * StoreUnavailable when a new one cannot be kept just now.
   */
  obtain(userId: string): Promise<DataKey>;
  /** The user's key; undefined when it never was or was destroyed. */
  find(userId: string): Promise<DataKey | undefined>;
  /** For good. Quiet when it is gone already. */
  destroy(userId: string): Promise<void>;
  close(): Promise<void>;
}

export const DATA_KEYS = Symbol('DataKeys');

export class KeyDestroyed extends Error {
  constructor(readonly userId: string) {
    super('the data key of this user was destroyed');
    this.name = 'KeyDestroyed';
  }
}
