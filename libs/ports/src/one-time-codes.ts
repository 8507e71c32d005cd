import type { Instant } from '@sallyport/domain';

/** One-time codes: HOTP (RFC 4226) for what is sent, TOTP (RFC 6238, SHA-1, 30 s, six digits) for authenticator apps. */
export interface OneTimeCodes {
  /** Six digits. `counter` from 0. */
  hotp(key: Buffer, counter: number): string;
  /** Whether `code` is exactly the six digits of {@link hotp}; compared in constant time. */
  isHotp(key: Buffer, counter: number, code: string): boolean;
  /** The time step that `code` is right for, of the current, the one before and the one after; undefined when none. */
  totpStep(seed: string, code: string, now: Instant): number | undefined;
  /** A new seed: 160 random bits, base32. */
  newSeed(): string;
  /** For QR codes: `otpauth://totp/issuer:account?...`. */
  otpauthUri(seed: string, issuer: string, account: string): string;
}
export const ONE_TIME_CODES = Symbol('OneTimeCodes');
