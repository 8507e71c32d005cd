import {
  at,
  given,
  minutesAfterNoon,
  NOON,
  sessionStarted,
  sessionSteppedUp,
  stateOf,
} from '@sallyport/testing';
import { session } from './session';
import { needsPassword } from './step-up';

const byPassword = sessionStarted();
const bySms = sessionStarted({ assurance: 'two_factor', factor: 'sms' });
const tenMinutes = minutesAfterNoon(10);
const steppedUp = (data: Parameters<typeof sessionSteppedUp>[0]) =>
  at(minutesAfterNoon(60), sessionSteppedUp({ until: minutesAfterNoon(70), ...data }));

describe('a session by password', () => {
  it('begins with the password alone', () =>
    given(session, [byPassword]).thenState({
      assurance: 'password',
      authenticatedAt: NOON,
      factorAt: null,
      factors: [],
      steppedUpUntil: null,
      steppedUpBy: null,
    }));

  it('stays one after a step-up by password, whose proof is new', () =>
    given(session, [byPassword, steppedUp({ by: 'password' })]).thenState({
      assurance: 'password',
      authenticatedAt: minutesAfterNoon(60),
      factorAt: null,
      factors: [],
      steppedUpUntil: minutesAfterNoon(70),
      steppedUpBy: 'password',
    }));

  it('is raised to two factors by a step-up with a factor', () =>
    given(session, [byPassword, steppedUp({ by: 'totp' })]).thenState({
      assurance: 'two_factor',
      factor: 'totp',
      authenticatedAt: NOON,
      factorAt: minutesAfterNoon(60),
      factors: ['totp'],
      steppedUpBy: 'totp',
    }));
});

describe('a session by two factors', () => {
  it('counts as stepped up for its first ten minutes', () =>
    given(session, [bySms]).thenState({
      authenticatedAt: NOON,
      factorAt: NOON,
      factors: ['sms'],
      steppedUpUntil: tenMinutes,
      steppedUpBy: 'sms',
    }));

  it('lists each factor that was passed once, the first one first', () =>
    given(session, [
      bySms,
      steppedUp({ by: 'totp' }),
      steppedUp({ by: 'sms' }),
      steppedUp({ by: 'password' }),
    ]).thenState({ factors: ['sms', 'totp'], factor: 'sms' }));

  it('renews the proof of the password that comes beside a factor', () =>
    given(session, [bySms, steppedUp({ by: 'sms', withPassword: true })]).thenState({
      authenticatedAt: minutesAfterNoon(60),
      factorAt: minutesAfterNoon(60),
    }));

  it('is not lowered by a step-up with a password', () =>
    given(session, [bySms, steppedUp({ by: 'password' })]).thenState({
      assurance: 'two_factor',
      factor: 'sms',
      factorAt: NOON,
    }));

  it('keeps a higher assurance', () =>
    given(session, [
      sessionStarted({ assurance: 'phishing_resistant', factor: 'passkey' }),
      steppedUp({ by: 'sms' }),
    ]).thenState({ assurance: 'phishing_resistant' }));

  it('of an older version did not record its factor', () =>
    given(session, [sessionStarted({ assurance: 'two_factor', factor: null })]).thenState({
      factors: [],
      factorAt: NOON,
      steppedUpUntil: tenMinutes,
      steppedUpBy: null,
    }));
});

it('needs the password a day after it was last shown', () => {
  const state = stateOf(session, [bySms]);
  if (state.status === 'unknown') throw new Error('not started');
  expect(needsPassword(state, minutesAfterNoon(24 * 60))).toBe(false);
  expect(needsPassword(state, minutesAfterNoon(24 * 60 + 1))).toBe(true);
});
