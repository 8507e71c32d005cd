import type { DomainEvent } from '@sallyport/domain';
import {
  acme,
  ana,
  bob,
  deviceBlocked,
  otherFactor,
  passwordChanged,
  passwordResetRequested,
  pushDeviceRemoved,
  serviceTokenRevoked,
  sessionEnded,
  sessionsRevoked,
  someDevice,
  someSession,
  someToken,
  userLockedOut,
  userRegistered,
  userRenamed,
} from '@sallyport/testing';
import { knownSubjects, sentenceOf } from '../spec-support/sentences';
import { story } from '../spec-support/story';
import type { Subjects } from '../audit-subjects/subjects';

let subjects: Subjects;
beforeAll(async () => (subjects = await knownSubjects()));

/** The Dutch sentence of one event, by default done by Ana to herself and read by her. */
const sentence = (id: string, event: DomainEvent, more: object = {}, viewer = ana) =>
  sentenceOf(story([id, event, more]), subjects, { userId: viewer, language: 'nl' });
const byBob = { actor: { kind: 'user', id: bob } };

it('says whose thing it was that somebody else acted on', async () => {
  const endedAll = sessionsRevoked({ reason: 'ended-by-administrator' });
  const ended = sessionEnded({ reason: 'ended-by-administrator' });
  const invited = passwordResetRequested({ purpose: 'invitation' });
  expect(await sentence(ana, passwordChanged(), {}, bob)).toBe('Ana wijzigde het eigen wachtwoord');
  expect(await sentence(ana, userRegistered(), byBob)).toBe('bob@acme.example maakte je account aan');
  expect(await sentence(someDevice, deviceBlocked(), byBob, bob)).toBe(
    'Je blokkeerde het apparaat Firefox on Windows van Ana',
  );
  expect(await sentence(ana, endedAll, byBob, bob)).toBe('Je beëindigde alle sessies van Ana');
  expect(await sentence(ana, endedAll, byBob)).toBe('bob@acme.example beëindigde al je sessies');
  expect(await sentence(someSession, ended, byBob)).toBe(
    'bob@acme.example beëindigde je sessie op Firefox on Windows',
  );
  expect(await sentence(ana, invited, byBob)).toBe('bob@acme.example nodigde jou uit');
  expect(await sentence(ana, userLockedOut({ bucket: someDevice }), {}, bob)).toBe(
    'Het apparaat Firefox on Windows van Ana werd buitengesloten na te veel onjuiste antwoorden',
  );
});

it('names services and the system', async () => {
  const gone = pushDeviceRemoved({ factorId: otherFactor, reason: 'gone' });
  expect(await sentence(ana, gone, { actor: { kind: 'system', id: 'worker' } })).toBe(
    'Sallyport verwijderde je apparaat voor meldingen, dat niet meer bereikbaar is (Chrome on Android)',
  );
  expect(await sentence(ana, userRenamed(), { actor: { kind: 'service', id: someToken } })).toBe(
    'De dienst shop wijzigde je naam',
  );
});

it('speaks in general terms of what is not there any more', async () => {
  subjects = new Map();
  expect(await sentence(someDevice, deviceBlocked(), { actor: { kind: 'user', id: 'gone' } }, bob)).toBe(
    'Een vroegere gebruiker blokkeerde het apparaat dat niet meer bekend is van een vroegere gebruiker',
  );
  expect(await sentence(acme, serviceTokenRevoked())).toBe('Je trok het servicetoken dat is verwijderd in');
});
