import { answer, type Decision } from '../kernel/decision';
import type { PendingReset, User } from './user';
import type { UserEvent } from './user.events';

export interface ReportSignIn {
  /** Of the link with which a new password can be set. */
  readonly reset: Omit<PendingReset, 'purpose'>;
  /** Revision of the user's stream when the reported login began. */
  readonly userRevision: number;
}

/**
 * The user says that a sign-in was somebody else's, who then knew the password: it is put out of use, all sessions end,
 * and a link to choose a new one goes out. Quiet when that password is no longer in use, so that a link of an old
 * notice can do no harm later, nor one that is followed twice.
 */
export function decideReportSignIn(
  { reset, userRevision }: ReportSignIn,
  state: User,
): Decision<UserEvent, { readonly passwordResetSent: boolean }> {
  const isInUse =
    state.status === 'active' && state.passwordHash !== null && state.passwordRevision <= userRevision;
  if (!isInUse) return answer({ passwordResetSent: wasAsked(state) });
  return answer(
    { passwordResetSent: true },
    { type: 'PasswordResetRequested', data: { ...reset, purpose: 'sign-in-reported' } },
    { type: 'SessionsRevoked', data: { reason: 'sign-in-reported', exceptSessionId: null } },
  );
}

const wasAsked = (state: User): boolean =>
  state.status === 'active' && state.pendingReset?.purpose === 'sign-in-reported';
