import type { Aggregate } from '../kernel/aggregate';
import { begun } from '../kernel/begun';
import { never } from '../kernel/decision';
import type { UserId } from '../kernel/ids';
import type { Instant } from '../kernel/time';
import { sessionEvents, type SessionEvent } from './session.events';

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
  /** Until when sensitive changes are allowed. */
  readonly steppedUpUntil: Instant | null;
}

/** What a completed login yields. That it was started and not ended does not make it valid: see `sessionValidity`. */
export type Session = { readonly status: 'unknown' } | BegunSession;

export const session: Aggregate<Session, SessionEvent> = {
  events: sessionEvents,
  initial: { status: 'unknown' },
  evolve(state, event): Session {
    switch (event.type) {
      case 'SessionStarted':
        return {
          ...event.data,
          status: 'started',
          startedAt: event.at,
          challenges: [],
          steppedUpUntil: null,
        };
      case 'StepUpChallengeIssued': {
        const before = begun(state);
        const others = before.challenges.filter(({ factor }) => factor !== event.data.factor);
        return { ...before, challenges: [...others, { ...event.data, issuedAt: event.at, used: false }] };
      }
      case 'SessionSteppedUp': {
        const { challengeId, until } = event.data;
        const before = begun(state);
        const challenges = before.challenges.map((challenge) =>
          challenge.challengeId === challengeId ? { ...challenge, used: true } : challenge,
        );
        return { ...before, challenges, steppedUpUntil: until };
      }
      case 'SessionEnded':
        return { ...begun(state), status: 'ended' };
      default:
        return never(event);
    }
  },
};

/** A session of this user that its own stream does not end at that moment. */
export function isOpenSessionOf(state: Session, userId: UserId, now: Instant): state is BegunSession {
  return state.status === 'started' && state.userId === userId && now < state.expiresAt;
}
