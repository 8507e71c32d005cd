import { answer, refuse, type Decision } from '../kernel/decision';
import type { UserId } from '../kernel/ids';
import { between, DAY, later, type Instant } from '../kernel/time';
import { isOpenSessionOf, STEP_UP_LASTS, type BegunSession, type Session } from './session';
import { isSent } from '../organization/policy';
import type { SessionEvent } from './session.events';

/** After this a factor alone is not enough: the password has to be shown beside it. */
export const PASSWORD_PROOF_LASTS = DAY;

export interface StepUp {
  readonly userId: UserId;
  /** What was proved; the caller has checked it. */
  readonly by: Extract<SessionEvent, { type: 'SessionSteppedUp' }>['data']['by'];
  /** Whose code it was; null for what needs none to be sent. */
  readonly challenge: { readonly challengeId: string; readonly counter: number } | null;
  /** The password was shown beside a factor. */
  readonly withPassword: boolean;
  readonly now: Instant;
}

/** The user confirmed who they are: for ten minutes sensitive changes are allowed in this session. */
export function decideStepUp(
  command: StepUp,
  state: Session,
): Decision<SessionEvent, { readonly until: Instant }> {
  const { userId, by, challenge, withPassword, now } = command;
  if (!isOpenSessionOf(state, userId, now)) return refuse('session_not_found');
  if (challenge === null ? by !== 'password' && isSent(by) : !isNewest(challenge, state, now))
    return refuse('invalid_code');
  if (by !== 'password' && !withPassword && needsPassword(state, now)) return refuse('password_required');
  const until = later(now, STEP_UP_LASTS);
  const challengeId = challenge?.challengeId ?? null;
  return answer({ until }, { type: 'SessionSteppedUp', data: { by, challengeId, withPassword, until } });
}

/** Whether a step-up takes the password too: it was shown too long ago. */
export const needsPassword = ({ authenticatedAt }: BegunSession, now: Instant): boolean =>
  between(authenticatedAt, now) > PASSWORD_PROOF_LASTS;

/** Of the codes that were sent over one factor only the newest counts, once, until it expires. */
const isNewest = (
  { challengeId, counter }: NonNullable<StepUp['challenge']>,
  { challenges }: BegunSession,
  now: Instant,
): boolean =>
  challenges.some(
    (challenge) =>
      challenge.challengeId === challengeId &&
      challenge.counter === counter &&
      !challenge.used &&
      now < challenge.expiresAt,
  );
