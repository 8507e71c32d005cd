import type { DomainEvent } from '@sallyport/domain';
import {
  acme,
  ana,
  bob,
  deviceBlocked,
  loginSucceeded,
  otherFactor,
  passwordChanged,
  passwordResetRequested,
  pushDeviceRemoved,
  recoveryRequested,
  serviceTokenRevoked,
  sessionEnded,
  sessionsRevoked,
  someDevice,
  someLogin,
  someSession,
  someToken,
  userRegistered,
  userRenamed,
  userRoleChanged,
} from '@sallyport/testing';
import { accountSentences } from '../spec-support/account-sentences';
import { documentsOf } from '../spec-support/documents-of';
import { knownSubjects, sentenceOf } from '../spec-support/sentences';
import { signInSentences } from '../spec-support/sign-in-sentences';
import { story } from '../spec-support/story';
import { auditLog } from './audit-log.projection';
import { auditedTypes } from './audited-events';
import { subjectIdsOf } from './describe-entry';
import type { Subjects } from '../audit-subjects/subjects';

let subjects: Subjects;
beforeAll(async () => (subjects = await knownSubjects()));

const sentences = [...accountSentences, ...signInSentences];
const byBob = { actor: { kind: 'user', id: bob } };
/** The sentence of one event, by default done by Ana to herself and read by her. */
const sentence = (id: string, event: DomainEvent, more: object = {}, viewer = ana) =>
  sentenceOf(story([id, event, more]), subjects, { userId: viewer, language: 'en' });

describe.each([
  { language: 'en', you: /\byou/i, column: 2 },
  { language: 'nl', you: /\b(je|jou|jouw)\b/i, column: 3 },
] as const)('in the language $language', ({ language, you, column }) => {
  const rows = sentences.map((told) => ({ id: told[0], event: told[1], words: told[column] }));
  const read = (id: string, event: DomainEvent, userId: string) =>
    sentenceOf(story([id, event]), subjects, { userId, language });

  it.each(rows)('says: $words', async ({ id, event, words }) => {
    expect(await read(id, event, ana)).toBe(words);
  });

  it.each(rows)('says to others, who are not meant: $words', async ({ id, event, words }) => {
    const toBob = await read(id, event, bob);
    expect(toBob).not.toMatch(you);
    expect(toBob).not.toMatch(/undefined|null/);
    if (you.test(words)) expect(toBob).toMatch(/\bAna\b/);
  });
});

it('says something of every type that there are entries of', () => {
  expect(new Set(sentences.map(([, { type }]) => type))).toEqual(new Set(auditedTypes));
});

describe('tells people apart', () => {
  it('calls others by name, or by address when they have none', async () => {
    expect(await sentence(someDevice, deviceBlocked(), {}, bob)).toBe(
      'Ana blocked the device Firefox on Windows',
    );
    expect(await sentence(ana, passwordChanged(), {}, bob)).toBe('Ana changed their password');
    expect(await sentence(ana, userRegistered(), byBob)).toBe('bob@acme.example created your account');
  });
  it('says whose thing it was that somebody else acted on', async () => {
    expect(await sentence(someDevice, deviceBlocked(), byBob)).toBe(
      'bob@acme.example blocked your device Firefox on Windows',
    );
    expect(await sentence(someDevice, deviceBlocked(), byBob, bob)).toBe(
      'You blocked Ana’s device Firefox on Windows',
    );
    const recovery = recoveryRequested({ requestedBy: 'administrator', dueAt: '2026-11-27T12:00:00.000Z' });
    expect(await sentence(ana, recovery, byBob)).toBe(
      'bob@acme.example started a recovery of your account; your second factors are removed on 27 November 2026',
    );
    expect(await sentence(ana, recovery, byBob, bob)).toBe(
      'You started a recovery of Ana’s account; Ana’s second factors are removed on 27 November 2026',
    );
    expect(await sentence(ana, userRoleChanged(), byBob, bob)).toBe(
      'You changed Ana’s role to administrator',
    );
    expect(await sentence(ana, passwordResetRequested({ purpose: 'invitation' }), byBob, bob)).toBe(
      'You invited Ana',
    );
    expect(await sentence(someSession, sessionEnded({ reason: 'ended-by-administrator' }), byBob)).toBe(
      'bob@acme.example ended your session on Firefox on Windows',
    );
    expect(await sentence(ana, sessionsRevoked({ reason: 'ended-by-administrator' }), byBob, bob)).toBe(
      'You ended all of Ana’s sessions',
    );
  });
  it('says that a device is gone which nobody removed', async () => {
    const gone = pushDeviceRemoved({ factorId: otherFactor, reason: 'gone' });
    expect(await sentence(ana, gone, { actor: { kind: 'system', id: 'worker' } })).toBe(
      'Sallyport removed your device for push messages, which can no longer be reached (Chrome on Android)',
    );
  });
  it('names services and the system', async () => {
    const service = { actor: { kind: 'service', id: someToken } };
    expect(await sentence(ana, userRenamed(), service)).toBe('The service shop changed your name');
    expect(await sentence(ana, userRenamed(), { actor: { kind: 'system', id: 'demo' } })).toBe(
      'Sallyport changed your name',
    );
  });
});

it('speaks in general terms of what is not there any more', async () => {
  subjects = new Map();
  const byStranger = { actor: { kind: 'user', id: 'gone' } };
  expect(await sentence(someDevice, deviceBlocked(), byStranger, bob)).toBe(
    'A former user blocked a former user’s device that is not known any more',
  );
  expect(await sentence(acme, serviceTokenRevoked())).toBe('You revoked the service token that was removed');
});

it('names all that has to be looked up for it', async () => {
  const [entry] = await documentsOf(auditLog, story([someLogin, loginSucceeded(), byBob as object]));
  expect(entry && subjectIdsOf(entry)).toEqual([ana, bob, someDevice, someSession, someLogin]);
});
