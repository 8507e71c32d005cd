import { openLinkToken } from '@sallyport/event-store';
import {
  ana,
  bob,
  challengeIssued,
  challengePassed,
  deviceRecognized,
  lockoutLifted,
  lockoutLiftRequested,
  loginDenied,
  minutesAfterNoon,
  otherChallenge,
  passwordChanged,
  passwordResetRequested,
  phoneNumberChangeCancelled,
  phoneNumberChanged,
  phoneNumberChangeRequested,
  recoveryCancelled,
  recoveryCompleted,
  recoveryRequested,
  sessionSteppedUp,
  someChallenge,
  someDevice,
  someLogin,
  somePhoneChange,
  someReset,
  someSession,
  stepUpChallengeIssued,
  userRegistered,
} from '@sallyport/testing';
import { codes, FactsInLog, ring } from '../spec-support/facts-in-log';
import type { MessageEvent } from './message-facts';

const login = `login-${someLogin}`;
const session = `session-${someSession}`;
const factors = `factors-${ana}`;
const attempts = `attempts-${ana}`;
let inLog: FactsInLog;
beforeEach(async () => {
  inLog = await FactsInLog.begin();
});

describe('links', () => {
  const tokenOf = async (path: string, stream: string, event: MessageEvent) => {
    const { link } = await inLog.load(stream, event);
    const start = `https://id.acme.example:8443/${path}/`;
    expect(link?.slice(0, start.length)).toBe(start);
    return link?.slice(start.length) ?? '';
  };

  it('to report a sign-in name its login', async () => {
    const token = await tokenOf('sign-in-reports', `device-${someDevice}`, deviceRecognized());
    expect(openLinkToken(ring, 'sign-in-report', token)).toEqual({ userId: ana, subjectId: someLogin });
  });

  it('to take back a change of number name it, under the key of the event', async () => {
    const token = await tokenOf('phone-changes', factors, phoneNumberChanged());
    expect(openLinkToken(ring, 'phone-change-cancellation', token)).toEqual({
      userId: ana,
      subjectId: somePhoneChange,
    });
    expect(token.split('.')[1]).toBe('k1');
  });

  it('to set a password name the reset, under the key of the event', async () => {
    const token = await tokenOf('password-resets', `user-${ana}`, passwordResetRequested());
    expect(openLinkToken(ring, 'password-reset', token)).toEqual({ userId: ana, subjectId: someReset });
    expect(token.split('.')[1]).toBe('k1');
  });
});

describe('links against a lock and a recovery', () => {
  const byUser = recoveryRequested({ requestedBy: 'user', keyId: 'k1' });
  const tokenOf = (path: string, link: string | null) =>
    link?.startsWith(`https://id.acme.example:8443/${path}/`) ? link.slice(link.lastIndexOf('/') + 1) : '';

  it('allow passwords again under the key of the event', async () => {
    const event = lockoutLiftRequested({ keyId: 'k1' });
    const token = tokenOf('unlock', (await inLog.load(attempts, event)).link);
    expect(openLinkToken(ring, 'lockout-lift', token)).toEqual({ userId: ana, subjectId: event.data.liftId });
    expect(token.split('.')[1]).toBe('k1');
  });

  it('cancel a recovery that the user asked for, under the key of the event', async () => {
    const token = tokenOf('recoveries', (await inLog.load(factors, byUser)).link);
    const ids = { userId: ana, subjectId: byUser.data.recoveryId };
    expect(openLinkToken(ring, 'recovery-cancellation', token)).toEqual(ids);
    expect(token.split('.')[1]).toBe('k1');
  });

  it.each(['administrator', 'operator'] as const)('cancel none that an %s started', async (requestedBy) => {
    expect((await inLog.load(factors, recoveryRequested({ requestedBy }))).link).toBeNull();
  });

  it('go to nobody but their user', async () => {
    await inLog.log.record(`user-${bob}`, userRegistered({ email: 'bob@acme.example' }), { userId: bob });
    const look = await inLog.about(factors, byUser, {}, [], bob);
    await expect(look()).resolves.toMatchObject({ recipient: { email: 'bob@acme.example' }, link: null });
  });
});

describe('codes', () => {
  const codeOf = (context: string, counter: number) =>
    codes.hotp(ring.derive('one-time-code', context, 'k1').key, counter);

  it('are derived of challenge, counter and key', async () => {
    expect((await inLog.load(login, challengeIssued({ counter: 2 }))).code).toBe(codeOf(someChallenge, 2));
    expect((await inLog.load(session, stepUpChallengeIssued())).code).toBe(codeOf(someChallenge, 0));
    expect((await inLog.load(factors, phoneNumberChangeRequested())).code).toBe(codeOf(somePhoneChange, 0));
  });

  const superseding: [string, string, MessageEvent, MessageEvent][] = [
    ['a resend', login, challengeIssued(), challengeIssued({ counter: 1 })],
    ['another challenge', login, challengeIssued(), challengeIssued({ challengeId: otherChallenge })],
    ['the code itself', login, challengeIssued(), challengePassed()],
    ['the end of the login', login, challengeIssued(), loginDenied()],
    ['a resend in a session', session, stepUpChallengeIssued(), stepUpChallengeIssued({ counter: 1 })],
    ['a step-up', session, stepUpChallengeIssued(), sessionSteppedUp()],
    ['a newer change', factors, phoneNumberChangeRequested(), phoneNumberChangeRequested()],
    ['its cancellation', factors, phoneNumberChangeRequested(), phoneNumberChangeCancelled()],
    ['its completion', factors, phoneNumberChangeRequested(), phoneNumberChanged()],
    ['the end of a lock', attempts, lockoutLiftRequested(), lockoutLifted()],
    ['the cancellation of a recovery', factors, recoveryRequested(), recoveryCancelled()],
    ['its end', factors, recoveryRequested(), recoveryCompleted()],
    ['a newer link', `user-${ana}`, passwordResetRequested(), passwordResetRequested()],
    ['a new password', `user-${ana}`, passwordResetRequested(), passwordChanged()],
  ];
  it.each(superseding)('are superseded by %s', async (_, stream, event, next) => {
    const facts = await inLog.about(stream, event, {}, [next]);
    await expect(facts()).resolves.toEqual({ dropped: 'superseded' });
  });

  it('are good still when another factor was asked for', async () => {
    const facts = await inLog.about(login, challengeIssued(), {}, [
      challengeIssued({ challengeId: otherChallenge, factor: 'totp', sentTo: null }),
    ]);
    await expect(facts()).resolves.toMatchObject({ code: codeOf(someChallenge, 0) });
  });

  it.each([
    ['challenge', login, challengeIssued(), 5],
    ['step-up', session, stepUpChallengeIssued(), 5],
    ['change of number', factors, phoneNumberChangeRequested(), 5],
    ['lock-out', attempts, lockoutLiftRequested({ expiresAt: minutesAfterNoon(60) }), 60],
    ['reset', `user-${ana}`, passwordResetRequested(), 60],
  ] as [string, string, MessageEvent, number][])('of a %s expire', async (_, stream, event, minutes) => {
    const facts = await inLog.about(stream, event);
    await expect(facts(minutesAfterNoon(minutes - 0.001))).resolves.not.toHaveProperty('dropped');
    await expect(facts(minutesAfterNoon(minutes))).resolves.toEqual({ dropped: 'expired' });
  });

  it('does not call other news old', async () => {
    const facts = await inLog.about(`user-${ana}`, passwordChanged(), {}, [passwordChanged()]);
    await expect(facts(minutesAfterNoon(600))).resolves.not.toHaveProperty('dropped');
  });
});
