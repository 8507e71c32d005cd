import {
  acme,
  ana,
  backupCodesGenerated,
  bob,
  deviceRecognized,
  languageChanged,
  loginDenied,
  minutesAfterNoon,
  NOON,
  passwordChanged,
  passwordResetRequested,
  phoneNumberVerified,
  recoveryCancelled,
  recoveryRequested,
  sessionStarted,
  someChallenge,
  someDevice,
  someLogin,
  someSession,
  twoFactorPolicyChanged,
  userErased,
  userRegistered,
  userRenamed,
} from '@sallyport/testing';
import type { MessageEvent } from './message-facts';
import { FactsInLog, jobAbout } from '../spec-support/facts-in-log';

const login = `login-${someLogin}`;
const session = `session-${someSession}`;
const factors = `factors-${ana}`;
let inLog: FactsInLog;
beforeEach(async () => {
  inLog = await FactsInLog.begin();
});

const fromAmsterdam = {
  deviceLabel: 'Firefox on Windows',
  country: 'NL',
  city: 'Amsterdam',
  ip: '193.0.6.139',
};

it('tells who, when, where and what', async () => {
  await inLog.log.record(`user-${ana}`, userRenamed({ name: 'Ana Sousa' }));
  const facts = await inLog.load(login, loginDenied(), { at: minutesAfterNoon(1) });
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
  const facts = await inLog.about(login, loginDenied());
  await expect(facts()).resolves.toMatchObject({ recipient: { language: 'en' } });
  await inLog.log.record(`user-${ana}`, languageChanged({ language: 'nl' }));
  await expect(facts()).resolves.toMatchObject({ recipient: { language: 'nl' } });
});

describe('the origin', () => {
  it('is that of the login that an event of another stream names', async () => {
    expect((await inLog.load(`device-${someDevice}`, deviceRecognized())).origin).toMatchObject(
      fromAmsterdam,
    );
    expect((await inLog.load(factors, phoneNumberVerified())).origin).toMatchObject(fromAmsterdam);
  });

  it('is else that of the session in which it was done', async () => {
    await inLog.log.record(session, sessionStarted({ ip: '133.11.0.1', country: 'JP' }));
    const facts = await inLog.load(`user-${ana}`, passwordChanged(), { sessionId: someSession });
    expect(facts.origin).toMatchObject({ ip: '133.11.0.1', country: 'JP' });
  });

  it('is else unknown', async () => {
    expect((await inLog.load(factors, backupCodesGenerated())).origin).toBeNull();
  });
});

describe('the actor', () => {
  const byBob = { actor: { kind: 'user' as const, id: bob } };
  it('is named when it is another user', async () => {
    await inLog.log.record(`user-${bob}`, userRegistered({ name: 'Bob', email: 'bob@acme.example' }), {
      userId: bob,
    });
    expect((await inLog.load(`organization-${acme}`, twoFactorPolicyChanged(), byBob)).actor).toBe('Bob');
    await inLog.log.record(`user-${bob}`, userRenamed({ name: null }), { userId: bob });
    expect((await inLog.load(`organization-${acme}`, twoFactorPolicyChanged(), byBob)).actor).toBe(
      'bob@acme.example',
    );
    await inLog.log.record(`user-${bob}`, userErased(), { userId: bob });
    expect((await inLog.load(`organization-${acme}`, twoFactorPolicyChanged(), byBob)).actor).toBe(
      'Somebody who has left',
    );
  });

  it('may be a program', async () => {
    const actor = { kind: 'service' as const, id: 'token' };
    expect((await inLog.load(`user-${ana}`, passwordResetRequested(), { actor })).actor).toBe(
      'A program of your organization',
    );
    await inLog.log.record(`user-${ana}`, languageChanged({ language: 'nl' }));
    expect((await inLog.load(`user-${ana}`, passwordResetRequested(), { actor })).actor).toBe(
      'Een programma van je organisatie',
    );
  });
});

describe('the subject', () => {
  beforeEach(async () => {
    const carol = userRegistered({ name: 'Carol', email: 'carol@acme.example' });
    await inLog.log.record(`user-${bob}`, carol, { userId: bob });
  });
  const toBob = async (event: MessageEvent, stream = factors) =>
    (await inLog.about(stream, event, {}, [], bob))();

  it('is the user whom the event is about', async () => {
    await expect(toBob(recoveryRequested())).resolves.toMatchObject({
      recipient: { name: 'Carol' },
      subject: { name: 'Ana', email: 'ana@acme.example' },
    });
  });

  it('is nobody else when that is the recipient', async () => {
    expect((await inLog.load(factors, recoveryRequested())).subject).toBeNull();
  });

  it('is named to administrators also when the recovery was cancelled by then', async () => {
    const facts = await inLog.about(factors, recoveryRequested(), {}, [recoveryCancelled()], bob);
    await expect(facts()).resolves.toMatchObject({ event: { type: 'RecoveryRequested' }, link: null });
  });

  it('is nobody once that user was erased', async () => {
    const erased = toBob(userErased(), `user-${ana}`);
    await expect(erased).resolves.toMatchObject({ event: { type: 'UserErased' }, subject: null });
  });
});

it('tells nobody who was erased', async () => {
  const facts = await inLog.about(login, loginDenied());
  await inLog.log.record(`user-${ana}`, userErased());
  await inLog.log.keys.destroy(ana);
  await expect(facts()).resolves.toEqual({ dropped: 'no_recipient' });
});

it('has nothing to tell of an event that is not there', async () => {
  await expect(inLog.loader.load(jobAbout(login, someChallenge), NOON)).resolves.toEqual({
    dropped: 'no_event',
  });
});
