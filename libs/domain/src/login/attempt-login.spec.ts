import {
  ana,
  challengeIssued,
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
  someDevice,
  someSession,
} from '@sallyport/testing';
import {
  beginsWithMessage,
  decideAttemptLogin,
  login,
  type AttemptLogin,
  type LoginAttempted,
} from '../index';

const asking = policy({ requireOn: ['new_device'] });

const attempt = (facts: Partial<LoginAttempted> = {}, over: Partial<AttemptLogin> = {}): AttemptLogin => {
  const { expiresAt: _later, ...data } = loginAttempted({ policy: asking, ...facts }).data;
  return {
    facts: data,
    userActive: true,
    sessionId: someSession,
    challengeId: someChallenge,
    keyId: 'k1',
    phone: '+31612345678',
    now: NOON,
    ...over,
  };
};
const attempted = (facts: Partial<LoginAttempted> = {}) => loginAttempted({ policy: asking, ...facts });
const when = (command: AttemptLogin) => given(login, []).when(decideAttemptLogin, command);

describe('an attempt to sign in', () => {
  it('with a wrong password is denied, whatever else is so', () =>
    when(attempt({ passwordCorrect: false, deviceBlocked: true })).thenReplied('wrong_password', [
      attempted({ passwordCorrect: false, deviceBlocked: true }),
      loginDenied({ reason: 'wrong_password' }),
    ]));

  it('of a deactivated user is denied', () =>
    when(attempt({}, { userActive: false })).thenReplied('user_deactivated', [
      attempted(),
      loginDenied({ reason: 'user_deactivated' }),
    ]));

  it('from a blocked device is denied, also with the policy off', () =>
    when(attempt({ deviceBlocked: true, policy: policy({ requireOn: [] }) })).thenReplied('device_blocked', [
      attempted({ deviceBlocked: true, policy: policy({ requireOn: [] }) }),
      loginDenied({ reason: 'device_blocked' }),
    ]));

  it('from a blocked place is denied', () =>
    when(attempt({ locationBlocked: true })).thenReplied('location_blocked', [
      attempted({ locationBlocked: true }),
      loginDenied({ reason: 'location_blocked' }),
    ]));

  it('goes through by the password alone when the policy asks for nothing', () =>
    when(attempt({ deviceTrusted: true })).thenReplied('complete', [
      attempted({ deviceTrusted: true }),
      loginSucceeded({ assurance: 'password', factor: null, trustDevice: false }),
    ]));

  it('asks for the second factor, and sends the first code', () =>
    when(attempt()).thenReplied('challenge_required', [attempted(), challengeRequired(), challengeIssued()]));

  it('asks for the authenticator app first, which costs nobody a message', () =>
    when(attempt({ enrolledFactors: ['totp', 'sms', 'backup_code'] })).thenReplied('challenge_required', [
      attempted({ enrolledFactors: ['totp', 'sms', 'backup_code'] }),
      challengeRequired({ factors: ['totp', 'sms', 'backup_code'] }),
      challengeIssued({ factor: 'totp', sentTo: null, expiresAt: minutesAfterNoon(15) }),
    ]));

  it('pushes the first code to a user who has a push device, good for five minutes', () =>
    when(attempt({ enrolledFactors: ['push', 'sms'] })).thenReplied('challenge_required', [
      attempted({ enrolledFactors: ['push', 'sms'] }),
      challengeRequired({ factors: ['push', 'sms'] }),
      challengeIssued({ factor: 'push', sentTo: null }),
    ]));

  it('asks for what needs no message when none may be sent', () =>
    when(attempt({}, { phone: null })).thenReplied('challenge_required', [
      attempted(),
      challengeRequired(),
      challengeIssued({ factor: 'backup_code', sentTo: null, expiresAt: minutesAfterNoon(15) }),
    ]));

  it('asks for nothing yet when there is nothing but messages, and none may be sent', () =>
    when(attempt({ enrolledFactors: ['sms'] }, { phone: null })).thenReplied('challenge_required', [
      attempted({ enrolledFactors: ['sms'] }),
      challengeRequired({ factors: ['sms'] }),
    ]));

  it('keeps to the factors that the policy allows', () => {
    const strict = policy({ requireOn: ['every_login'], allowedFactors: ['totp'] });
    when(attempt({ policy: strict, enrolledFactors: ['totp', 'sms', 'backup_code'] })).thenReplied(
      'challenge_required',
      [
        attempted({ policy: strict, enrolledFactors: ['totp', 'sms', 'backup_code'] }),
        challengeRequired({ reasons: ['every_login'], factors: ['totp'] }),
        challengeIssued({ factor: 'totp', sentTo: null, expiresAt: minutesAfterNoon(15) }),
      ],
    );
  });

  it('asks for a factor that is no longer allowed if the user has no other', () => {
    const strict = policy({ requireOn: ['every_login'], allowedFactors: ['totp'] });
    when(attempt({ policy: strict })).thenReplied('challenge_required', [
      attempted({ policy: strict }),
      challengeRequired({ reasons: ['every_login'], factors: ['sms'] }),
      challengeIssued(),
    ]);
  });

  it('asks for the factor that the user set up, even if the policy is off', () => {
    const off = policy({ requireOn: [] });
    when(attempt({ policy: off })).thenReplied('challenge_required', [
      attempted({ policy: off }),
      challengeRequired({ reasons: ['untrusted_device'] }),
      challengeIssued(),
    ]);
  });

  it('asks a user who has no factor yet to enrol one', () =>
    when(attempt({ enrolledFactors: [] })).thenReplied('enrolment_required', [
      attempted({ enrolledFactors: [] }),
      enrolmentRequired(),
    ]));

  it('offers only allowed factors for enrolment', () => {
    const appOnly = policy({ requireOn: ['new_device'], allowedFactors: ['totp'] });
    when(attempt({ policy: appOnly, enrolledFactors: [] })).thenReplied('enrolment_required', [
      attempted({ policy: appOnly, enrolledFactors: [] }),
      enrolmentRequired({ factors: ['totp'] }),
    ]);
  });

  it('asks to enrol a factor after a recovery, even if the policy is off', () => {
    const recovered = { policy: policy({ requireOn: [] }), enrolledFactors: [], enrolmentDue: true };
    when(attempt(recovered)).thenReplied('enrolment_required', [
      attempted(recovered),
      enrolmentRequired({ reasons: [] }),
    ]);
  });

  it('happens once a login', () =>
    given(login, [attempted()]).when(decideAttemptLogin, attempt()).thenRefused('conflict'));
});

it.each<[boolean, string, Partial<LoginAttempted>]>([
  [true, 'the phone is the first factor', {}],
  [true, 'a push device is', { enrolledFactors: ['push', 'sms'] }],
  [true, 'an outdated phone is', { policy: policy({ allowedFactors: ['totp'] }) }],
  [false, 'the app is', { enrolledFactors: ['totp', 'sms'] }],
  [false, 'the policy asks for nothing', { deviceTrusted: true }],
  [false, 'there is no factor yet', { enrolledFactors: [] }],
  [false, 'the device is blocked', { deviceBlocked: true }],
  [false, 'the place is blocked', { locationBlocked: true }],
])('begins with a message: %s, when %s', (expected, _, facts) =>
  expect(beginsWithMessage(attempt(facts).facts)).toBe(expected),
);

it('keeps the user, device and session', () =>
  given(login, [attempted(), loginSucceeded()]).thenState({
    status: 'succeeded',
    sessionId: someSession,
    deviceId: someDevice,
    attempted: { userId: ana },
  }));
