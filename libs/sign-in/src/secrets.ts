import { createHash, timingSafeEqual } from 'node:crypto';

/** Bytes of session, device and login secrets: 256 bits, so that a plain SHA-256 of one cannot be turned back. */
export const SECRET_BYTES = 32;

/** SHA-256 of a secret, hex: all that is kept of it. */
export const hashSecret = (secret: Buffer): string => createHash('sha256').update(secret).digest('hex');

/** Whether a secret is the one that was hashed; in constant time. */
export function isSecret(secret: Buffer, hash: string): boolean {
  const expected = Buffer.from(hash, 'hex');
  const actual = createHash('sha256').update(secret).digest();
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** A secret and what it opens: a session, a device or a login. Only the secret's hash is ever stored. */
export interface SecretToken {
  readonly id: string;
  /** 256 bits. */
  readonly secret: Buffer;
}
