import { createECDH } from 'node:crypto';
import type { KeyRing } from './key-ring';

/** By which push services know this service again (RFC 8292); both base64url, the public key an uncompressed point. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/**
 * The service's own pair. Browsers bind a subscription to the public key, so it follows from the key of look-ups, which
 * no rotation changes: another one would silence every push device.
 */
export function vapidKeys(keys: Pick<KeyRing, 'lookup'>): VapidKeys {
  const ecdh = createECDH('prime256v1');
  // One in 2^32 candidates is no private key of the curve.
  for (let candidate = 0; ; candidate++) {
    try {
      ecdh.setPrivateKey(keys.lookup('vapid', String(candidate)), 'hex');
      return {
        publicKey: ecdh.getPublicKey('base64url'),
        privateKey: ecdh.getPrivateKey().toString('base64url'),
      };
    } catch (error) {
      if (candidate > 10) throw error;
    }
  }
}
