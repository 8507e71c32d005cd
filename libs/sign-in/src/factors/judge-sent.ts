import { between, type Instant } from '@sallyport/domain';
import type { SignInParts } from '../sign-in-parts';
import { wrong, type SentCode, type Verdict } from './factor';

/** Judges a code that was sent: HOTP (RFC 4226) under a key that is derived of its challenge. */
export function judgeSent(
  { keys, codes }: Pick<SignInParts, 'keys' | 'codes'>,
  sent: SentCode | undefined,
  code: string,
  now: Instant,
): Verdict {
  if (!sent) return wrong;
  const { key } = keys.derive('one-time-code', sent.challengeId, sent.keyId);
  if (!codes.isHotp(key, sent.counter, code)) return wrong;
  return between(now, sent.expiresAt) > 0
    ? { right: true, factorId: null }
    : { right: false, reason: 'expired' };
}
