import { timingSafeEqual } from 'node:crypto';
import { hotp } from 'speakeasy';
import type { Instant } from '@sallyport/domain';
import type { Entropy, OneTimeCodes } from '@sallyport/ports';
import { base32 } from './base32';

const STEP_MILLISECONDS = 30_000;
/** The current step first, then one back and one ahead: clocks drift, people are slow (RFC 6238 section 5.2). */
const WINDOW = [0, -1, 1];
/** RFC 4226 section 4, R6: a secret has 128 bits at the least. That is 26 characters of base32. */
const LEAST_KEY_BYTES = 16;
const SEED = /^[A-Z2-7]{26,}$/;

/**
 * speakeasy behind the checks that it lacks: it takes `12345x` and `+12345` for numbers, an empty secret for a key,
 * makes biased secrets and compares in a time that tells. Replay is the domain's to refuse, by the step.
 */
export class SpeakeasyOneTimeCodes implements OneTimeCodes {
  constructor(private readonly entropy: Entropy) {}

  /** @throws RangeError for a key under 128 bits or a counter that is not a whole number of 0 to 2^31 - 1 */
  hotp(key: Buffer, counter: number): string {
    if (key.length < LEAST_KEY_BYTES) throw new RangeError('the key has less than 128 bits');
    return codeOf(key.toString('hex'), 'hex', counter);
  }

  isHotp(key: Buffer, counter: number, code: string): boolean {
    return isSixDigits(code) && equal(this.hotp(key, counter), code);
  }

  totpStep(seed: string, code: string, now: Instant): number | undefined {
    if (!SEED.test(seed) || !isSixDigits(code)) return undefined;
    const current = Math.floor(Date.parse(now) / STEP_MILLISECONDS);
    // The time tells which step it was, to whom has shown its code. A wrong code is compared with all of them.
    return WINDOW.map((offset) => current + offset).find(
      (step) => step >= 0 && equal(codeOf(seed, 'base32', step), code),
    );
  }

  newSeed(): string {
    return base32(this.entropy.bytes(20));
  }

  /** Key Uri Format, as Google Authenticator and the apps after it read it. */
  otpauthUri(seed: string, issuer: string, account: string): string {
    const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
    return `otpauth://totp/${label}?secret=${seed}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=6&period=30`;
  }
}

function codeOf(secret: string, encoding: 'hex' | 'base32', counter: number): string {
  // speakeasy shifts the counter as a 32-bit number.
  if (!Number.isInteger(counter) || counter < 0 || counter > 0x7fff_ffff)
    throw new RangeError('no such counter');
  return hotp({ secret, encoding, counter, digits: 6 });
}

/** ASCII digits alone: `\d` has no Unicode digits in it. Anything else, of any type, is no code. */
const isSixDigits = (code: unknown): boolean => typeof code === 'string' && /^\d{6}$/.test(code);

const equal = (expected: string, given: string): boolean =>
  timingSafeEqual(Buffer.from(expected), Buffer.from(given));
