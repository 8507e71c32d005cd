import {
  begun,
  decideCancelRecovery,
  decideCancelRecoveryByLink,
  decideCompleteRecovery,
  decideRequestRecovery,
  decideRevokeSessions,
  DomainError,
  factors,
  isOpen,
  isRecoveryDue,
  login,
  organization,
  streamOf,
  user,
  type Recovery,
  type RecoveryRequester,
} from '@sallyport/domain';
import { appendTo, newId } from '@sallyport/event-store';
import type { UserContext } from './contexts';
import { commitInOrder } from './order';
import type { SignInParts } from './sign-in-parts';

type Parts = Pick<SignInParts, 'log' | 'keys'>;

/**
 * A way back for somebody who lost every factor. While one is pending it is the answer: nobody shortens the delay.
 * @throws DomainError `recovery_not_available` for a user without factors
 */
export async function requestRecovery(
  { log, keys }: Parts,
  context: UserContext,
  requestedBy: RecoveryRequester,
): Promise<Recovery> {
  const { state } = await log.load(streamOf(organization, context.organizationId));
  const command = {
    recoveryId: newId(context, 'recovery'),
    requestedBy,
    recoveryDelayHours: begun(state).policy.recoveryDelayHours,
    keyId: keys.currentKeyId,
    now: context.now,
  };
  return log.execute(
    context,
    streamOf(factors, context.userId),
    (now) => decideRequestRecovery(command, now),
    { step: 'recovery' },
  );
}

/**
 * The same, asked for by whoever knows the password and cannot pass the second factor.
 * @throws DomainError `login_not_open` when the login is over; `recovery_not_available`
 */
export async function requestRecoveryInLogin(
  parts: Parts,
  context: UserContext,
  loginId: string,
): Promise<Recovery> {
  const { state } = await parts.log.load(streamOf(login, loginId));
  if (!isOpen(state, context.now)) throw new DomainError('login_not_open');
  return requestRecovery(parts, context, 'user');
}

/** Stops a recovery by the link of a message. @throws DomainError `recovery_not_found` */
export const cancelRecoveryByLink = (
  { log }: Pick<SignInParts, 'log'>,
  context: UserContext,
  recoveryId: string,
): Promise<void> =>
  log.execute(context, streamOf(factors, context.userId), (state) =>
    decideCancelRecoveryByLink({ recoveryId }, state),
  );

/** Stops a recovery for somebody else. Quiet when there is none. */
export const cancelRecoveryByAdministrator = (
  { log }: Pick<SignInParts, 'log'>,
  context: UserContext,
): Promise<void> =>
  log.execute(context, streamOf(factors, context.userId), (state) =>
    decideCancelRecovery({ reason: 'administrator' }, state),
  );

/**
 * Completes a recovery whose delay is over: all sessions end, and no factor counts any more. No timer does so, the first
 * right password does.
 * @returns whether there was one
 */
export async function completeDueRecovery(
  { log }: Pick<SignInParts, 'log'>,
  context: UserContext,
): Promise<boolean> {
  const { userId, now } = context;
  const { state } = await log.load(streamOf(factors, userId));
  if (!isRecoveryDue(state, now)) return false;
  const revocation = { reason: 'recovered', exceptSessionId: null } as const;
  await commitInOrder(log, context, {
    endSessions: appendTo(
      streamOf(user, userId),
      (userNow) => decideRevokeSessions(revocation, userNow),
      'recovered',
    ),
    recover: appendTo(
      streamOf(factors, userId),
      (factorsNow) => decideCompleteRecovery({ now }, factorsNow),
      'recovered',
    ),
  });
  return true;
}
