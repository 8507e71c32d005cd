import { type KeyRing } from '@sallyport/event-store';

const PURPOSE = 'service-token';

/** What is kept of the secret of a service token: its keyed hash, which names its key. */
export const macOfServiceSecret = (keys: KeyRing, secret: Buffer): string =>
  keys.mac(PURPOSE, secret.toString('base64url'));

/** Whether a secret is the one that was hashed; in constant time. */
export const isServiceSecret = (keys: KeyRing, secret: Buffer, mac: string): boolean =>
  keys.verifyMac(PURPOSE, secret.toString('base64url'), mac);
