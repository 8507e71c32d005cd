import {
  BACKUP_CODES,
  decideAcceptTotpStep,
  decideUseBackupCode,
  factors,
  formatBackupCode,
  SECOND,
  streamOf,
  type FactorType,
  type Instant,
} from '@sallyport/domain';
import type { Entropy } from '@sallyport/ports';
import type { UserContext } from '../history';
import type { World } from '../world';

/** Ten new backup codes. */
export const newBackupCodes = (entropy: Entropy): string[] =>
  Array.from({ length: BACKUP_CODES }, () => formatBackupCode(entropy.bytes(10)));

/** The time step of a code that an authenticator app shows at that moment (RFC 6238: 30 seconds). */
export const totpStepAt = (now: Instant): number => Math.floor(Date.parse(now) / (30 * SECOND));

/** Uses a right code up, if its factor has a memory. Gives the authenticator app, if it was one's. */
export function useUpCode({ history }: World, context: UserContext, factor: FactorType): string | null {
  const stream = streamOf(factors, context.userId);
  const { state } = history.load(stream);
  if (factor === 'backup_code') {
    const unused = state.backupCodes?.usedAt.indexOf(null) ?? -1;
    const code = state.backupCodes?.codes[unused] ?? '';
    history.on(context, stream, (now) => decideUseBackupCode({ code }, now), 'backup-code');
  }
  if (factor !== 'totp') return null;
  const app = Object.values(state.apps).find(({ status }) => status === 'enrolled');
  if (!app) throw new Error(`${context.userId} has no authenticator app`);
  const command = { factorId: app.factorId, step: totpStepAt(context.now) };
  history.on(context, stream, (now) => decideAcceptTotpStep(command, now), 'totp');
  return app.factorId;
}
