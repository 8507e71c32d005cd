import { Secret, TOTP } from 'otpauth';

/** The code that an authenticator app shows, now or some steps of 30 seconds ahead. Not our own maths. */
export const oneTimeCode = (secret: string, stepsAhead = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + stepsAhead * 30_000 });
