import {
  challengeFailed,
  challengeIssued,
  challengePassed,
  challengeRequired,
  enrolmentRequired,
  given,
  loginAttempted,
  loginDenied,
  loginSucceeded,
  minutesAfterNoon,
  NOON,
  someChallenge,
  someFactor,
  someSession,
} from '@sallyport/testing';
import {
  decideCompleteEnrolment,
  decideFailChallenge,
  decidePassChallenge,
  login,
  type Challenge,
  type PassChallenge,
} from '../index';

const challenge: Challenge = {
  challengeId: someChallenge,
  factor: 'sms',
  counter: 0,
  keyId: 'k1',
  sentTo: '+31612345678',
  issuedAt: NOON,
  expiresAt: minutesAfterNoon(5),
  attemptsLeft: 5,
};
const asked = [loginAttempted(), challengeRequired(), challengeIssued()];
const pass = (over: Partial<PassChallenge> = {}): PassChallenge => ({
  challenge,
  factorId: null,
  sessionId: someSession,
  now: NOON,
  obstacle: null,
  ...over,
});

describe('a right answer', () => {
  it('completes the login in one append', () =>
    given(login, asked)
      .when(decidePassChallenge, pass())
      .thenReplied('complete', [challengePassed(), loginSucceeded()]));

  it('names the authenticator app', () => {
    const totp = challengeIssued({ factor: 'totp', sentTo: null });
    given(login, [loginAttempted(), challengeRequired({ factors: ['totp'] }), totp])
      .when(
        decidePassChallenge,
        pass({ challenge: { ...challenge, factor: 'totp', sentTo: null }, factorId: someFactor }),
      )
      .thenReplied('complete', [
        challengePassed({ factor: 'totp', factorId: someFactor }),
        loginSucceeded({ factor: 'totp' }),
      ]);
  });

  it('is worth nothing a second time', () =>
    given(login, [...asked, challengePassed(), loginSucceeded()])
      .when(decidePassChallenge, pass())
      .thenRefused('invalid_code'));

  it('is worth nothing once a newer code was sent', () =>
    given(login, [...asked, challengeIssued({ counter: 1 })])
      .when(decidePassChallenge, pass())
      .thenRefused('invalid_code'));

  it('is worth nothing after the login took too long', () =>
    given(login, asked)
      .when(decidePassChallenge, pass({ now: minutesAfterNoon(15) }))
      .thenRefused('invalid_code'));

  it.each(['device_blocked', 'location_blocked', 'user_deactivated', 'sessions_revoked'] as const)(
    'meets what came in between: %s',
    (obstacle) =>
      given(login, asked)
        .when(decidePassChallenge, pass({ obstacle }))
        .thenReplied('denied', [loginDenied({ reason: obstacle })]),
  );
});

describe('the first code of an enrolment', () => {
  const enrolling = [loginAttempted(), enrolmentRequired(), challengeIssued()];

  it('is used up before the number is written down', () =>
    given(login, enrolling).when(decidePassChallenge, pass()).thenReplied('enrolling', [challengePassed()]));

  it('completes the login after that', () =>
    given(login, [...enrolling, challengePassed()])
      .when(decideCompleteEnrolment, { sessionId: someSession })
      .then([loginSucceeded({ enrolled: true })]));

  it.each([
    ['before it came', enrolling],
    ['twice', [...enrolling, challengePassed(), loginSucceeded({ enrolled: true })]],
  ])('does not complete it %s', (_title, history) =>
    given(login, history)
      .when(decideCompleteEnrolment, { sessionId: someSession })
      .thenRefused('invalid_code'),
  );
});

describe('a wrong answer', () => {
  const fail = { challenge, reason: 'wrong', attemptsLeft: 4, now: NOON } as const;

  it('is a fact', () => given(login, asked).when(decideFailChallenge, fail).then([challengeFailed()]));
  it('ends the challenge when it was the last', () =>
    given(login, [...asked, challengeFailed({ attemptsLeft: 0 })]).thenState({
      challenges: { sms: { attemptsLeft: 0 } },
    }));
  it('never raises what is left, however late it is written', () =>
    given(login, [
      ...asked,
      challengeFailed({ attemptsLeft: 1 }),
      challengeFailed({ attemptsLeft: 3 }),
    ]).thenState({
      challenges: { sms: { attemptsLeft: 1 } },
    }));
  it('is no news of a login that is over', () =>
    given(login, [...asked, loginSucceeded()])
      .when(decideFailChallenge, fail)
      .then([]));
});
