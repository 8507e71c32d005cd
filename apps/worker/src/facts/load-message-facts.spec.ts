import { KeyRing, openLinkToken } from '@sallyport/event-store';
import type { Job } from '@sallyport/ports';
import { SystemEntropy } from '@sallyport/adapters/system';
import { SpeakeasyOneTimeCodes } from '@sallyport/adapters/totp';
import {
  acme,
  ana,
  backupCodesGenerated,
  bob,
  challengeIssued,
  challengePassed,
  deviceRecognized,
  languageChanged,
  loginAttempted,
  loginDenied,
  MemoryLog,
  minutesAfterNoon,
  NOON,
  organizationCreated,
  otherChallenge,
  passwordChanged,
  passwordResetRequested,
  phoneNumberChangeCancelled,
  phoneNumberChanged,
  phoneNumberChangeRequested,
  phoneNumberVerified,
  sessionStarted,
  sessionSteppedUp,
  someChallenge,
  someDevice,
  someLogin,
  somePhoneChange,
  someReset,
  someSession,
  stepUpChallengeIssued,
  twoFactorPolicyChanged,
  userErased,
  userRegistered,
  userRenamed,
  type RecordedBy,
} from '@sallyport/testing';
import { EventReader } from './event-reader';
import { MessageFactsLoader } from './load-message-facts';
import type { MessageEvent, MessageFacts } from './message-facts';

const ring = new KeyRing({
  current: 'k2',
  lookup: 'k1',
  keys: { k1: Buffer.alloc(32, 1), k2: Buffer.alloc(32, 2) },
});
const codes = new SpeakeasyOneTimeCodes(new SystemEntropy());
const login = `login-${someLogin}`;
const session = `session-${someSession}`;
const factors = `factors-${ana}`;

let log: MemoryLog;
let loader: MessageFactsLoader;
beforeEach(async () => {
  log = new MemoryLog();
  loader = new MessageFactsLoader(
    new EventReader(log.store, log.codec),
    ring,
    codes,
    'https://id.acme.example:8443',
  );
  await log.record(`organization-${acme}`, organizationCreated());
  await log.record(`user-${ana}`, userRegistered());
  await log.record(login, loginAttempted());
});

const jobAbout = (stream: string, eventId: string): Job => ({
  id: `${eventId}.email`,
  channel: 'email',
  template: 'any',
  organizationId: acme,
  userId: ana,
  stream,
  eventId,
  position: 1,
  correlationId: 'request',
});

/** Records an event, then what came behind it, and looks up the facts of a message about it. */
async function factsAbout(
  stream: string,
  event: MessageEvent,
  by: RecordedBy = {},
  behind: MessageEvent[] = [],
) {
  const id = await log.record(stream, event, by);
  for (const next of behind) await log.record(stream, next);
  return (now = NOON) => loader.load(jobAbout(stream, id), now);
}
const load = async (stream: string, event: MessageEvent, by?: RecordedBy) =>
  (await (
    await factsAbout(stream, event, by)
  )()) as MessageFacts;

const fromAmsterdam = {
  deviceLabel: 'Firefox on Windows',
  country: 'NL',
  city: 'Amsterdam',
  ip: '193.0.6.139',
};

it('tells who, when, where and what', async () => {
  await log.record(`user-${ana}`, userRenamed({ name: 'Ana Sousa' }));
  const facts = await load(login, loginDenied(), { at: minutesAfterNoon(1) });
  expect(facts).toMatchObject({
    organization: 'Acme',
    recipient: { email: 'ana@acme.example', name: 'Ana Sousa', timeZone: 'Europe/Amsterdam' },
    event: { type: 'LoginDenied', data: { reason: 'device_blocked' } },
    at: minutesAfterNoon(1),
    origin: fromAmsterdam,
    actor: null,
    link: null,
    code: null,
    host: 'id.acme.example',
  });
});

it('speaks the language that the recipient chose by now; English before', async () => {
  const facts = await factsAbout(login, loginDenied());
  await expect(facts()).resolves.toMatchObject({ recipient: { language: 'en' } });
  await log.record(`user-${ana}`, languageChanged({ language: 'nl' }));
  await expect(facts()).resolves.toMatchObject({ recipient: { language: 'nl' } });
});

describe('the origin', () => {
  it('is that of the login that an event of another stream names', async () => {
    expect((await load(`device-${someDevice}`, deviceRecognized())).origin).toMatchObject(fromAmsterdam);
    expect((await load(factors, phoneNumberVerified())).origin).toMatchObject(fromAmsterdam);
  });

  it('is else that of the session in which it was done', async () => {
    await log.record(session, sessionStarted({ ip: '133.11.0.1', country: 'JP' }));
    const facts = await load(`user-${ana}`, passwordChanged(), { sessionId: someSession });
    expect(facts.origin).toMatchObject({ ip: '133.11.0.1', country: 'JP' });
  });

  it('is else unknown', async () => {
    expect((await load(factors, backupCodesGenerated())).origin).toBeNull();
  });
});

describe('the actor', () => {
  const byBob = { actor: { kind: 'user' as const, id: bob } };
  it('is named when it is another user', async () => {
    await log.record(`user-${bob}`, userRegistered({ name: 'Bob', email: 'bob@acme.example' }), {
      userId: bob,
    });
    expect((await load(`organization-${acme}`, twoFactorPolicyChanged(), byBob)).actor).toBe('Bob');
    await log.record(`user-${bob}`, userRenamed({ name: null }), { userId: bob });
    expect((await load(`organization-${acme}`, twoFactorPolicyChanged(), byBob)).actor).toBe(
      'bob@acme.example',
    );
    await log.record(`user-${bob}`, userErased(), { userId: bob });
    expect((await load(`organization-${acme}`, twoFactorPolicyChanged(), byBob)).actor).toBe(
      'Somebody who has left',
    );
  });

  it('may be a program', async () => {
    const actor = { kind: 'service' as const, id: 'token' };
    expect((await load(`user-${ana}`, passwordResetRequested(), { actor })).actor).toBe(
      'A program of your organization',
    );
    await log.record(`user-${ana}`, languageChanged({ language: 'nl' }));
    expect((await load(`user-${ana}`, passwordResetRequested(), { actor })).actor).toBe(
      'Een programma van je organisatie',
    );
  });
});

describe('links', () => {
  const tokenOf = async (path: string, stream: string, event: MessageEvent) => {
    const { link } = await load(stream, event);
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

describe('codes', () => {
  const codeOf = (context: string, counter: number) =>
    codes.hotp(ring.derive('one-time-code', context, 'k1').key, counter);

  it('are derived of challenge, counter and key', async () => {
    expect((await load(login, challengeIssued({ counter: 2 }))).code).toBe(codeOf(someChallenge, 2));
    expect((await load(session, stepUpChallengeIssued())).code).toBe(codeOf(someChallenge, 0));
    expect((await load(factors, phoneNumberChangeRequested())).code).toBe(codeOf(somePhoneChange, 0));
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
    ['a newer link', `user-${ana}`, passwordResetRequested(), passwordResetRequested()],
    ['a new password', `user-${ana}`, passwordResetRequested(), passwordChanged()],
  ];
  it.each(superseding)('are superseded by %s', async (_, stream, event, next) => {
    const facts = await factsAbout(stream, event, {}, [next]);
    await expect(facts()).resolves.toEqual({ dropped: 'superseded' });
  });

  it('are good still when another factor was asked for', async () => {
    const facts = await factsAbout(login, challengeIssued(), {}, [
      challengeIssued({ challengeId: otherChallenge, factor: 'totp', sentTo: null }),
    ]);
    await expect(facts()).resolves.toMatchObject({ code: codeOf(someChallenge, 0) });
  });

  it.each([
    ['challenge', login, challengeIssued(), 5],
    ['step-up', session, stepUpChallengeIssued(), 5],
    ['change of number', factors, phoneNumberChangeRequested(), 5],
    ['reset', `user-${ana}`, passwordResetRequested(), 60],
  ] as [string, string, MessageEvent, number][])('of a %s expire', async (_, stream, event, minutes) => {
    const facts = await factsAbout(stream, event);
    await expect(facts(minutesAfterNoon(minutes - 0.001))).resolves.not.toHaveProperty('dropped');
    await expect(facts(minutesAfterNoon(minutes))).resolves.toEqual({ dropped: 'expired' });
  });

  it('does not call other news old', async () => {
    const facts = await factsAbout(`user-${ana}`, passwordChanged(), {}, [passwordChanged()]);
    await expect(facts(minutesAfterNoon(600))).resolves.not.toHaveProperty('dropped');
  });
});

it('tells nobody who was erased', async () => {
  const facts = await factsAbout(login, loginDenied());
  await log.record(`user-${ana}`, userErased());
  await log.keys.destroy(ana);
  await expect(facts()).resolves.toEqual({ dropped: 'no_recipient' });
});

it('has nothing to tell of an event that is not there', async () => {
  await expect(loader.load(jobAbout(login, someChallenge), NOON)).resolves.toEqual({ dropped: 'no_event' });
});
