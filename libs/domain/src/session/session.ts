import type { Aggregate } from '../kernel/aggregate';
import { begun } from '../kernel/begun';
import { never } from '../kernel/decision';
import type { UserId } from '../kernel/ids';
import { later, MINUTE, type Instant } from '../kernel/time';
import type { FactorType } from '../organization/policy';
import { sessionEvents, type SessionEvent } from './session.events';

/** For how long one proof allows sensitive changes. */
export const STEP_UP_LASTS = 10 * MINUTE;

type DataOf<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>['data'];

/** The newest code that was sent over one factor to step up with. */
export interface StepUpChallenge extends DataOf<'StepUpChallengeIssued'> {
  readonly issuedAt: Instant;
  readonly used: boolean;
}

/** All that was known when it started, and what came of it. */
export interface BegunSession extends DataOf<'SessionStarted'> {
  readonly status: 'started' | 'ended';
  readonly startedAt: Instant;
  /** In the order in which they were asked for, the newest last. */
  readonly challenges: readonly StepUpChallenge[];
  /** The last time that the password was shown. */
  readonly authenticatedAt: Instant;
  /** The last time that a second factor was passed; null: never. */
  readonly factorAt: Instant | null;
  /** Second factors that were passed, each once, the first one first. */
  readonly factors: readonly FactorType[];
  /** Until when sensitive changes are allowed, and by what that was proved. */
  readonly steppedUpUntil: Instant | null;
  readonly steppedUpBy: DataOf<'SessionSteppedUp'>['by'] | null;
}

/** What a completed login yields. That it was started and not ended does not make it valid: see `sessionValidity`. */
export type Session = { readonly status: 'unknown' } | BegunSession;

export const session: Aggregate<Session, SessionEvent> = {
  events: sessionEvents,
  initial: { status: 'unknown' },
  evolve(state, event): Session {
    switch (event.type) {
      case 'SessionStarted':
        return started(event.data, event.at);
      case 'StepUpChallengeIssued': {
        const before = begun(state);
        const others = before.challenges.filter(({ factor }) => factor !== event.data.factor);
        return { ...before, challenges: [...others, { ...event.data, issuedAt: event.at, used: false }] };
      }
      case 'SessionSteppedUp': {
        const { challengeId } = event.data;
        const before = begun(state);
        const challenges = before.challenges.map((challenge) =>
          challenge.challengeId === challengeId ? { ...challenge, used: true } : challenge,
        );
        return { ...before, challenges, ...steppedUp(before, event.data, event.at) };
      }
      case 'SessionEnded':
        return { ...begun(state), status: 'ended' };
      default:
        return never(event);
    }
  },
};

function started(data: DataOf<'SessionStarted'>, at: Instant): BegunSession {
  const byTwoFactors = data.assurance !== 'password';
  return {
    ...data,
    status: 'started',
    startedAt: at,
    challenges: [],
    authenticatedAt: at,
    factorAt: byTwoFactors ? at : null,
    factors: data.factor === null ? [] : [data.factor],
    // Whoever has just passed two factors need not do so again at once.
    steppedUpUntil: byTwoFactors ? later(at, STEP_UP_LASTS) : null,
    steppedUpBy: data.factor,
  };
}

/** What a step-up changes. One by a factor raises a session that began with a password alone. */
function steppedUp(
  before: BegunSession,
  { by, until, withPassword }: DataOf<'SessionSteppedUp'>,
  at: Instant,
): Partial<BegunSession> {
  const proved = { steppedUpUntil: until, steppedUpBy: by };
  if (by === 'password') return { ...proved, authenticatedAt: at };
  return {
    ...proved,
    ...(withPassword && { authenticatedAt: at }),
    factorAt: at,
    factors: [...new Set([...before.factors, by])],
    factor: by,
    assurance: before.assurance === 'password' ? 'two_factor' : before.assurance,
  };
}

/** A session of this user that its own stream does not end at that moment. */
export function isOpenSessionOf(state: Session, userId: UserId, now: Instant): state is BegunSession {
  return state.status === 'started' && state.userId === userId && now < state.expiresAt;
}
