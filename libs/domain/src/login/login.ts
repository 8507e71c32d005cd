import type { Aggregate } from '../kernel/aggregate';
import { never } from '../kernel/decision';
import { between, MINUTE, SECOND, type Instant } from '../kernel/time';
import { GUESSES_PER_CHALLENGE } from '../attempts/budget';
import { isSent, type FactorType } from '../organization/policy';
import type { Assurance } from '../session/session.events';
import { loginEvents, type LoginAttempted, type LoginEvent, type LoginReason } from './login.events';

/** For how long a login can be gone on with. */
export const LOGIN_TAKES_AT_MOST = 15 * MINUTE;
/** For how long a sent code is good (NIST SP 800-63B section 3.1.3.2 allows ten minutes). */
export const CODE_LIFETIME = 5 * MINUTE;
/** Between two codes of one login, before the configured scale. */
export const RESEND_AFTER = 30 * SECOND;
/** Codes sent within one login at most, before the configured scale. */
export const SENDS_PER_LOGIN = 5;

/** One request for a second factor. Each factor of a login has one at a time. */
export interface Challenge {
  readonly challengeId: string;
  readonly factor: FactorType;
  /** Names the newest code of the challenge; older ones are dead. */
  readonly counter: number;
  readonly keyId: string;
  readonly sentTo: string | null;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  readonly attemptsLeft: number;
}

interface Begun {
  readonly attempted: LoginAttempted;
  readonly reasons: readonly LoginReason[];
  /** Factors that this login waits for: to be answered, or to be set up. */
  readonly factors: readonly FactorType[];
  readonly challenges: Readonly<Partial<Record<FactorType, Challenge>>>;
  /** The factor that was asked for last. */
  readonly current: FactorType | null;
  /** Codes that were sent so far. */
  readonly sends: number;
  /** The factor that was passed last; null while none was. */
  readonly passedWith: FactorType | null;
  /** It waits for a factor to be set up, or was completed by setting one up. */
  readonly enrolling: boolean;
}

export type Login =
  | { readonly status: 'unknown' }
  | (Begun & { readonly status: 'attempted' })
  | (Begun & { readonly status: 'challenge_required' })
  | (Begun & { readonly status: 'enrolment_required' })
  /** The second factor was right; what is left is to write it down. */
  | (Begun & { readonly status: 'passed'; readonly passedWith: FactorType })
  | (Begun & {
      readonly status: 'succeeded';
      readonly sessionId: string;
      readonly deviceId: string;
      readonly assurance: Assurance;
    })
  | (Begun & { readonly status: 'denied'; readonly reason: string });

export type OpenLogin = Extract<Login, { status: 'challenge_required' | 'enrolment_required' }>;

/** The login waits for its second factor, and still may. */
export const isOpen = (login: Login, now: Instant): login is OpenLogin =>
  (login.status === 'challenge_required' || login.status === 'enrolment_required') &&
  between(now, login.attempted.expiresAt) > 0;

/** The challenge of a factor, by default of the one asked for last, that still takes answers. */
export function openChallenge(
  login: OpenLogin,
  factor: FactorType | null,
  now: Instant,
): Challenge | undefined {
  const challenge = factor === null ? undefined : login.challenges[factor];
  return challenge && challenge.attemptsLeft > 0 && between(now, challenge.expiresAt) > 0
    ? challenge
    : undefined;
}

export const login: Aggregate<Login, LoginEvent> = {
  events: loginEvents,
  initial: { status: 'unknown' },
  evolve(state, event): Login {
    if (event.type === 'LoginAttempted') return begun(event.data);
    if (state.status === 'unknown') throw new Error(`${event.type} before LoginAttempted`);
    switch (event.type) {
      case 'ChallengeRequired':
        return {
          ...state,
          status: 'challenge_required',
          reasons: event.data.reasons,
          factors: event.data.factors,
        };
      case 'EnrolmentRequired':
        return { ...state, ...event.data, status: 'enrolment_required', enrolling: true, current: null };
      case 'ChallengeIssued':
        return issued(state, event.data, event.at);
      case 'ChallengeFailed': {
        const { factor, challengeId, attemptsLeft } = event.data;
        const challenge = state.challenges[factor];
        if (challenge?.challengeId !== challengeId) return state;
        const lower = { ...challenge, attemptsLeft: Math.min(attemptsLeft, challenge.attemptsLeft) };
        return { ...state, challenges: { ...state.challenges, [factor]: lower } };
      }
      case 'ChallengePassed':
        return { ...state, status: 'passed', passedWith: event.data.factor };
      case 'LoginSucceeded':
        return {
          ...state,
          status: 'succeeded',
          sessionId: event.data.sessionId,
          deviceId: event.data.deviceId,
          assurance: event.data.assurance,
        };
      case 'LoginDenied':
        return { ...state, status: 'denied', reason: event.data.reason };
      default:
        return never(event);
    }
  },
};

function begun(attempted: LoginAttempted): Login {
  const nothingYet = {
    reasons: [],
    factors: [],
    challenges: {},
    current: null,
    sends: 0,
    passedWith: null,
    enrolling: false,
  };
  return { status: 'attempted', attempted, ...nothingYet };
}

function issued<State extends Begun>(
  state: State,
  data: Extract<LoginEvent, { type: 'ChallengeIssued' }>['data'],
  at: Instant,
): State {
  const before = state.challenges[data.factor];
  // A resend keeps what was guessed already: it must not give the guesser a new budget.
  const attemptsLeft = before?.challengeId === data.challengeId ? before.attemptsLeft : GUESSES_PER_CHALLENGE;
  return {
    ...state,
    challenges: { ...state.challenges, [data.factor]: { ...data, issuedAt: at, attemptsLeft } },
    current: data.factor,
    sends: state.sends + (isSent(data.factor) ? 1 : 0),
  };
}
