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
  policy,
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
  type FactorType,
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
  trustDevice: true,
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

  it('records that the device is not to be trusted', () =>
    given(login, asked)
      .when(decidePassChallenge, pass({ trustDevice: false }))
      .thenReplied('complete', [challengePassed(), loginSucceeded({ trustDevice: false })]));

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
    'is denied if something came in between: %s',
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
      .when(decideCompleteEnrolment, { sessionId: someSession, trustDevice: true })
      .then([loginSucceeded({ enrolled: true })]));

  it.each([
    ['before it came', enrolling],
    ['twice', [...enrolling, challengePassed(), loginSucceeded({ enrolled: true })]],
  ])('does not complete it %s', (_title, history) =>
    given(login, history)
      .when(decideCompleteEnrolment, { sessionId: someSession, trustDevice: true })
      .thenRefused('invalid_code'),
  );
});

describe('a right answer by a factor that is no longer allowed', () => {
  const facts = {
    policy: policy({ requireOn: ['every_login'], allowedFactors: ['totp'] }),
    enrolledFactors: ['sms'] as FactorType[],
  };
  const reasons = { reasons: ['every_login' as const] };
  const outdated = [
    loginAttempted(facts),
    challengeRequired({ ...reasons, factors: ['sms'] }),
    challengeIssued(),
  ];
  const enrolment = enrolmentRequired({ ...reasons, factors: ['totp'] });

  it('does not complete the login, but asks to enrol an allowed factor', () =>
    given(login, outdated)
      .when(decidePassChallenge, pass())
      .thenReplied('enrolment_required', [challengePassed(), enrolment]));

  it('leaves the login open for the enrolment', () =>
    given(login, [...outdated, challengePassed(), enrolment]).thenState({
      status: 'enrolment_required',
      factors: ['totp'],
      passedWith: 'sms',
      enrolling: true,
      current: null,
    }));

  it('does not count as an enrolment when it comes twice', () =>
    given(login, [...outdated, challengePassed(), enrolment])
      .when(decidePassChallenge, pass())
      .thenRefused('invalid_code'));

  it('does not complete the enrolment that it asked for', () =>
    given(login, [...outdated, challengePassed(), enrolment])
      .when(decideCompleteEnrolment, { sessionId: someSession, trustDevice: true })
      .thenRefused('invalid_code'));

  it('completes the login with the factor that was enrolled', () =>
    given(login, [
      ...outdated,
      challengePassed(),
      enrolment,
      challengeIssued({ factor: 'totp', sentTo: null }),
      challengePassed({ factor: 'totp', factorId: someFactor }),
    ])
      .when(decideCompleteEnrolment, { sessionId: someSession, trustDevice: false })
      .then([loginSucceeded({ factor: 'totp', enrolled: true, trustDevice: false })]));
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
