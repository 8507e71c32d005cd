import {
  at,
  challengeFailed,
  challengeIssued,
  challengeRequired,
  enrolmentRequired,
  given,
  loginAttempted,
  loginSucceeded,
  minutesAfterNoon,
  otherChallenge,
  secondsAfterNoon,
  someChallenge,
} from '@sallyport/testing';
import {
  decideIssueChallenge,
  login,
  RESEND_AFTER,
  SENDS_PER_LOGIN,
  type FactorType,
  type IssueChallenge,
} from '../index';

const asked = [
  loginAttempted(),
  challengeRequired({ factors: ['totp', 'sms', 'backup_code'] }),
  challengeIssued(),
];
const now = secondsAfterNoon(30);
const command = (over: Partial<IssueChallenge> = {}): IssueChallenge => ({
  factor: 'sms',
  challengeId: otherChallenge,
  keyId: 'k2',
  phone: '+31612345678',
  resendAfter: RESEND_AFTER,
  sendLimit: SENDS_PER_LOGIN,
  now,
  ...over,
});
const inFiveMinutes = secondsAfterNoon(330);

describe('sending a code again', () => {
  it('makes a new code of the same challenge', () =>
    given(login, asked)
      .when(decideIssueChallenge, command())
      .then([challengeIssued({ counter: 1, expiresAt: inFiveMinutes })]));

  it('waits half a minute', () =>
    given(login, asked)
      .when(decideIssueChallenge, command({ now: secondsAfterNoon(20) }))
      .thenRefused('resend_too_soon', { details: { retryAfterSeconds: 10 } }));

  it('happens five times a login at most', () => {
    const sent = Array.from({ length: 4 }, (_, index) =>
      at(minutesAfterNoon(index + 1), challengeIssued({ counter: index + 1 })),
    );
    given(login, [...asked, ...sent])
      .when(decideIssueChallenge, command({ now: minutesAfterNoon(10) }))
      .thenRefused('resend_too_soon', { details: { retryAfterSeconds: 300 } });
  });

  it('does not give the guesser a new budget', () =>
    given(login, [
      ...asked,
      challengeFailed({ attemptsLeft: 1 }),
      at(now, challengeIssued({ counter: 1 })),
    ]).thenState({
      challenges: { sms: { attemptsLeft: 1, counter: 1 } },
    }));

  it('begins a new challenge when the old one is used up or over', () => {
    const anew = challengeIssued({ challengeId: otherChallenge, keyId: 'k2', expiresAt: inFiveMinutes });
    given(login, [...asked, challengeFailed({ attemptsLeft: 0 })])
      .when(decideIssueChallenge, command())
      .then([anew]);
    given(login, asked)
      .when(decideIssueChallenge, command({ now: minutesAfterNoon(6) }))
      .then([{ ...anew, data: { ...anew.data, expiresAt: minutesAfterNoon(11) } }]);
  });
});

describe('turning to another factor', () => {
  it('sends nothing', () =>
    given(login, asked)
      .when(decideIssueChallenge, command({ factor: 'totp' }))
      .then([
        challengeIssued({
          challengeId: otherChallenge,
          keyId: 'k2',
          factor: 'totp',
          sentTo: null,
          expiresAt: minutesAfterNoon(15),
        }),
      ]));

  it('is quiet when that is the one asked for', () =>
    given(login, [
      ...asked,
      challengeIssued({ factor: 'totp', sentTo: null, expiresAt: minutesAfterNoon(15) }),
    ])
      .when(decideIssueChallenge, command({ factor: 'totp' }))
      .then([]));

  it('is refused for one that the user does not have', () =>
    given(login, asked)
      .when(decideIssueChallenge, command({ factor: 'push' }))
      .thenRefused('factor_not_available'));
});

describe('pushing a code', () => {
  const pushed = (over: Parameters<typeof challengeIssued>[0] = {}) =>
    challengeIssued({ factor: 'push', sentTo: null, ...over });
  const byPush = [loginAttempted(), challengeRequired({ factors: ['push', 'sms', 'backup_code'] }), pushed()];
  it('makes a new code each time', () =>
    given(login, byPush)
      .when(decideIssueChallenge, command({ factor: 'push' }))
      .then([pushed({ counter: 1, expiresAt: inFiveMinutes })]));
  it('waits half a minute', () =>
    given(login, byPush)
      .when(decideIssueChallenge, command({ factor: 'push', now: secondsAfterNoon(20) }))
      .thenRefused('resend_too_soon', { details: { retryAfterSeconds: 10 } }));
  it('does not delay the SMS to a user who gets no push', () =>
    given(login, byPush)
      .when(decideIssueChallenge, command({ now: secondsAfterNoon(3) }))
      .then([
        challengeIssued({ challengeId: otherChallenge, keyId: 'k2', expiresAt: secondsAfterNoon(303) }),
      ]));
  it('counts among the five messages of a login', () => {
    const sent = Array.from({ length: 4 }, (_, index) =>
      at(minutesAfterNoon(index + 1), pushed({ counter: index + 1 })),
    );
    given(login, [...byPush, ...sent])
      .when(decideIssueChallenge, command({ now: minutesAfterNoon(10) }))
      .thenRefused('resend_too_soon');
  });
});

describe('during enrolment', () => {
  const enrolling = [loginAttempted(), enrolmentRequired()];

  it('sends the first code to the number that was given', () =>
    given(login, enrolling)
      .when(decideIssueChallenge, command())
      .then([challengeIssued({ challengeId: otherChallenge, keyId: 'k2', expiresAt: inFiveMinutes })]));

  it('needs a number', () =>
    given(login, enrolling)
      .when(decideIssueChallenge, command({ phone: null }))
      .thenRefused('factor_not_available'));

  it('makes another number another challenge', () =>
    given(login, [...enrolling, challengeIssued()])
      .when(decideIssueChallenge, command({ phone: '+31687654321' }))
      .then([
        challengeIssued({
          challengeId: otherChallenge,
          keyId: 'k2',
          sentTo: '+31687654321',
          expiresAt: inFiveMinutes,
        }),
      ]));

  it('waits for a code of the app that is being set up', () =>
    given(login, enrolling)
      .when(decideIssueChallenge, command({ factor: 'totp' }))
      .then([
        challengeIssued({
          challengeId: otherChallenge,
          keyId: 'k2',
          factor: 'totp',
          sentTo: null,
          expiresAt: minutesAfterNoon(15),
        }),
      ]));

  it.each<[FactorType, FactorType[]]>([
    ['totp', ['sms']],
    ['sms', ['totp']],
    ['backup_code', ['sms', 'totp']],
  ])('refuses a factor that cannot be enrolled: %s', (factor, factors) =>
    given(login, [loginAttempted(), enrolmentRequired({ factors })])
      .when(decideIssueChallenge, command({ factor }))
      .thenRefused('factor_not_available'),
  );
});

it.each([
  ['that is unknown', []],
  ['that is over', [...asked, loginSucceeded()]],
  ['that took too long', [loginAttempted({ expiresAt: now }), challengeRequired()]],
])('is refused in a login %s', (_title, history) =>
  given(login, history).when(decideIssueChallenge, command()).thenRefused('login_not_open'),
);

it('keeps the id of a resent challenge', () =>
  given(login, asked).thenState({ current: 'sms', challenges: { sms: { challengeId: someChallenge } } }));
