import { answer, refuse, type Decision } from '../kernel/decision';
import type { UserId } from '../kernel/ids';
import { later, MINUTE, type Instant } from '../kernel/time';
import { isOpenSessionOf, type BegunSession, type Session } from './session';
import { isSent } from '../organization/policy';
import type { SessionEvent } from './session.events';

/** How long one proof allows sensitive changes. */
export const STEP_UP_LASTS = 10 * MINUTE;

export interface StepUp {
  readonly userId: UserId;
  /** What was proved; the caller has checked it. */
  readonly by: Extract<SessionEvent, { type: 'SessionSteppedUp' }>['data']['by'];
  /** Whose code it was; null for what needs none to be sent. */
  readonly challenge: { readonly challengeId: string; readonly counter: number } | null;
  readonly now: Instant;
}

/** The user proved to be there again: for ten minutes sensitive changes are allowed in this session. */
export function decideStepUp(
  command: StepUp,
  state: Session,
): Decision<SessionEvent, { readonly until: Instant }> {
  const { userId, by, challenge, now } = command;
  if (!isOpenSessionOf(state, userId, now)) return refuse('session_not_found');
  if (challenge === null ? by !== 'password' && isSent(by) : !isNewest(challenge, state, now))
    return refuse('invalid_code');
  const until = later(now, STEP_UP_LASTS);
  const challengeId = challenge?.challengeId ?? null;
  return answer({ until }, { type: 'SessionSteppedUp', data: { by, challengeId, until } });
}

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
