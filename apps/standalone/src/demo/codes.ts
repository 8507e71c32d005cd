import {
  factors,
  SECOND,
  streamOf,
  type Challenge,
  type FactorType,
  type StepUpChallenge,
} from '@sallyport/domain';
import type { DemoContext, Member } from './demo-context';
import { DEMO_TOTP_KEY } from './people';

/** RFC 6238. */
const TOTP_STEP = 30 * SECOND;

/** What an authenticator app shows now. */
export const readApp = ({ signIn, history }: DemoContext): string =>
  signIn.codes.hotp(DEMO_TOTP_KEY, Math.floor(Date.parse(history.now) / TOTP_STEP));

/** What a message with a code says. */
export function readMessage(
  { signIn }: DemoContext,
  { challengeId, keyId, counter }: Pick<Challenge | StepUpChallenge, 'challengeId' | 'keyId' | 'counter'>,
): string {
  return signIn.codes.hotp(signIn.keys.derive('one-time-code', challengeId, keyId).key, counter);
}

/** The first backup code of a list that is not crossed out. */
export function readBackupCode({ history }: DemoContext, { userId }: Member): string {
  const { backupCodes } = history.stateOf(streamOf(factors, userId));
  const code = backupCodes?.codes[backupCodes.usedAt.indexOf(null)];
  if (code === undefined) throw new Error(`${userId} has no backup code`);
  return code;
}

/** The code that a member answers with. `sent`: the challenge of a message. */
export function readCode(
  demo: DemoContext,
  member: Member,
  factor: FactorType,
  sent: Challenge | StepUpChallenge | undefined,
): string {
  if (factor === 'totp') return readApp(demo);
  if (factor === 'backup_code') return readBackupCode(demo, member);
  if (!sent) throw new Error(`${member.email} was sent no ${factor}`);
  return readMessage(demo, sent);
}

/** A code with its last digit wrong. */
export const mistype = (code: string): string => code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
