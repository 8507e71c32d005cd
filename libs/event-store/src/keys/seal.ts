import { createSecretKey } from 'node:crypto';
import { decrypt, encrypt, NONCE_BYTES } from './aes-gcm';

/** Random bytes that each {@link seal} takes. */
export const SEAL_NONCE_BYTES = NONCE_BYTES;

/**
 * Encrypts a text that an adapter keeps for a while (AES-256-GCM); it opens under the same key and context alone.
 * @param key 32 bytes
 * @param nonce {@link SEAL_NONCE_BYTES} random bytes, never twice under one key
 */
export const seal = (key: Buffer, nonce: Buffer, context: string, text: string): Buffer =>
  encrypt(createSecretKey(key), nonce, context, Buffer.from(text));

/** The text that was sealed; undefined when the key is another or a bit was changed. */
export function unseal(key: Buffer, context: string, sealed: Uint8Array): string | undefined {
  try {
    return decrypt(createSecretKey(key), context, Buffer.from(sealed)).toString('utf8');
  } catch {
    return undefined;
  }
}
