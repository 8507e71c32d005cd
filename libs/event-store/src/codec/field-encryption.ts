import type { KeyObject } from 'node:crypto';
import { decrypt, encrypt } from '../keys/aes-gcm';
import { joinFields } from '../keys/join-fields';

/** Where a field stands. Bound to its ciphertext, which therefore opens in no other place. */
export interface FieldPlace {
  readonly organizationId: string;
  readonly userId: string;
  readonly eventId: string;
  readonly field: string;
}

/** Names scheme and key: AES-256-GCM under the user's one data key. */
const SCHEME = 'v1.';

/** Encrypts one field, any JSON value: `v1.<base64url of nonce, ciphertext, tag>`. `nonce`: 12 random bytes. */
export function sealField(key: KeyObject, nonce: Buffer, place: FieldPlace, value: unknown): string {
  const sealed = encrypt(key, nonce, contextOf(place), Buffer.from(JSON.stringify(value)));
  return SCHEME + sealed.toString('base64url');
}

/** The value that was sealed. @throws UnreadableField when it was changed, moved, or sealed under another key */
export function openField(key: KeyObject, place: FieldPlace, sealed: unknown): unknown {
  if (!isSealed(sealed)) throw new UnreadableField(place);
  try {
    const bytes = Buffer.from(sealed.slice(SCHEME.length), 'base64url');
    return JSON.parse(decrypt(key, contextOf(place), bytes).toString());
  } catch (cause) {
    throw new UnreadableField(place, { cause });
  }
}

/** Whether a value has the form of a sealed field. */
export const isSealed = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith(SCHEME);

const contextOf = ({ organizationId, userId, eventId, field }: FieldPlace): string =>
  joinFields([organizationId, userId, eventId, field]);

/** The log was tampered with, or the keys beside it are not its own. */
export class UnreadableField extends Error {
  constructor({ eventId, field }: FieldPlace, options?: ErrorOptions) {
    super(`field ${field} of event ${eventId} cannot be decrypted`, options);
    this.name = 'UnreadableField';
  }
}
