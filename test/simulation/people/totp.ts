import type { Instant } from '@sallyport/domain';
import { Secret, TOTP } from 'otpauth';

/** What an authenticator app shows (another library than the service's). */
export const totp = (seed: string, at: Instant): string =>
  new TOTP({ secret: Secret.fromBase32(seed) }).generate({ timestamp: Date.parse(at) });
