import type { DomainEvent } from '@sallyport/domain';
import {
  acme,
  ana,
  authenticatorAppEnrolled,
  authenticatorAppRemoved,
  backupCodesGenerated,
  backupCodesRegenerated,
  backupCodesViewed,
  backupCodeUsed,
  bob,
  challengeFailed,
  deviceBlocked,
  deviceForgotten,
  deviceRecognized,
  deviceRenamed,
  deviceUnblocked,
  languageChanged,
  locationBlocked,
  locationRecognized,
  locationUnblocked,
  lockoutLifted,
  loginDenied,
  loginSucceeded,
  organizationCreated,
  otherFactor,
  passwordChanged,
  passwordResetCompleted,
  passwordResetRequested,
  phoneNumberChangeCancelled,
  phoneNumberChanged,
  phoneNumberChangeRequested,
  phoneNumberVerified,
  policy,
  pushDeviceRegistered,
  pushDeviceRemoved,
  serviceTokenIssued,
  serviceTokenRevoked,
  sessionEnded,
  sessionsRevoked,
  sessionSteppedUp,
  someDevice,
  someLocation,
  someLogin,
  someSession,
  someToken,
  timeZoneChanged,
  twoFactorPolicyChanged,
  userDeactivated,
  userErased,
  userLockedOut,
  userReactivated,
  userRegistered,
  userRenamed,
  userRoleChanged,
} from '@sallyport/testing';
import { knownSubjects, sentenceOf } from '../spec-support/sentences';
import { story } from '../spec-support/story';
import { auditedTypes } from './audited-events';
import type { Subjects } from './entry-facts';

let subjects: Subjects;
beforeAll(async () => (subjects = await knownSubjects()));

/** The Dutch sentence of one event, by default done by Ana to herself and read by her. */
const sentence = (id: string, event: DomainEvent, more: object = {}, viewer = ana) =>
  sentenceOf(story([id, event, more]), subjects, { userId: viewer, language: 'nl' });
const byBob = { actor: { kind: 'user', id: bob } };

const ownWords: readonly (readonly [sentence: string, id: string, event: DomainEvent])[] = [
  ['Je maakte de organisatie aan', acme, organizationCreated()],
  ['Je stelde tweestapsverificatie verplicht op nieuwe apparaten', acme, twoFactorPolicyChanged()],
  [
    'Je stelde tweestapsverificatie verplicht bij elke keer inloggen, op nieuwe locaties',
    acme,
    twoFactorPolicyChanged({ policy: policy({ requireOn: ['every_login', 'new_location'] }) }),
  ],
  ['Je zette tweestapsverificatie uit', acme, twoFactorPolicyChanged({ policy: policy({ requireOn: [] }) })],
  ['Je gaf het servicetoken shop uit', acme, serviceTokenIssued()],
  ['Je trok het servicetoken shop in', acme, serviceTokenRevoked()],
  ['Je maakte je account aan', ana, userRegistered()],
  ['Je wijzigde je naam', ana, userRenamed()],
  ['Je wijzigde je rol in beheerder', ana, userRoleChanged()],
  ['Je wijzigde je tijdzone in Asia/Tokyo', ana, timeZoneChanged()],
  ['Je koos Nederlands als taal voor je berichten', ana, languageChanged()],
  ['Je koos Engels als taal voor je berichten', ana, languageChanged({ language: 'en' })],
  ['Je wijzigde je wachtwoord', ana, passwordChanged()],
  [
    'Er is een link aangevraagd om een nieuw wachtwoord te kiezen voor je account',
    ana,
    passwordResetRequested(),
  ],
  [
    'Een inlogpoging is gemeld: je wachtwoord moet opnieuw worden gekozen',
    ana,
    passwordResetRequested({ purpose: 'sign-in-reported' }),
  ],
  ['Je koos via een link een nieuw wachtwoord', ana, passwordResetCompleted()],
  ['Je logde overal uit', ana, sessionsRevoked()],
  ['Je logde overal elders uit', ana, sessionsRevoked({ exceptSessionId: someSession })],
  ['Je beëindigde al je sessies', ana, sessionsRevoked({ reason: 'ended-by-administrator' })],
  [
    'Je sessies zijn beëindigd: er is een nieuw wachtwoord ingesteld',
    ana,
    sessionsRevoked({ reason: 'password-reset' }),
  ],
  [
    'Je andere sessies zijn beëindigd: het wachtwoord is gewijzigd',
    ana,
    sessionsRevoked({ reason: 'password-changed', exceptSessionId: someSession }),
  ],
  ['Je deactiveerde je account', ana, userDeactivated()],
  ['Je activeerde je account', ana, userReactivated()],
  ['Je wiste een gebruiker', ana, userErased()],
  ['Je stelde een telefoon in als tweede factor', ana, phoneNumberVerified()],
  ['Je vroeg een wijziging van je telefoonnummer aan', ana, phoneNumberChangeRequested()],
  ['Je wijzigde je telefoonnummer', ana, phoneNumberChanged()],
  ['Je zag af van een wijziging van je telefoonnummer', ana, phoneNumberChangeCancelled({ reason: 'user' })],
  ['Een wijziging van je telefoonnummer is teruggedraaid', ana, phoneNumberChangeCancelled()],
  [
    'Een wijziging van je telefoonnummer is vervangen door een nieuwere',
    ana,
    phoneNumberChangeCancelled({ reason: 'superseded' }),
  ],
  ['Je voegde een authenticator-app toe (Phone)', ana, authenticatorAppEnrolled()],
  ['Je verwijderde een authenticator-app (Phone)', ana, authenticatorAppRemoved()],
  [
    'Je voegde een apparaat voor meldingen toe (Chrome on Android)',
    ana,
    pushDeviceRegistered({ factorId: otherFactor }),
  ],
  [
    'Je verwijderde een apparaat voor meldingen (Chrome on Android)',
    ana,
    pushDeviceRemoved({ factorId: otherFactor }),
  ],
  ['Je kreeg back-upcodes', ana, backupCodesGenerated()],
  ['Je maakte nieuwe back-upcodes', ana, backupCodesRegenerated()],
  ['Je bekeek je back-upcodes', ana, backupCodesViewed()],
  ['Je gebruikte een back-upcode, nog 9 over', ana, backupCodeUsed()],
  ['Je werd buitengesloten na te veel onjuiste antwoorden', ana, userLockedOut()],
  [
    'Je werd buitengesloten na te veel onjuiste antwoorden, tot een beheerder dat opheft',
    ana,
    userLockedOut({ until: null }),
  ],
  [
    'Je apparaat Firefox on Windows werd buitengesloten na te veel onjuiste antwoorden',
    ana,
    userLockedOut({ bucket: someDevice }),
  ],
  ['Je hief de buitensluiting van je account op', ana, lockoutLifted()],
  ['Je logde in met een code per sms', someLogin, loginSucceeded()],
  ['Je logde in', someLogin, loginSucceeded({ factor: null, assurance: 'password' })],
  [
    'Je logde in met een code per sms en stelde tweestapsverificatie in',
    someLogin,
    loginSucceeded({ enrolled: true }),
  ],
  ['Inloggen op je account is geweigerd: het apparaat is geblokkeerd', someLogin, loginDenied()],
  [
    'Inloggen op je account is geweigerd: het wachtwoord klopte niet',
    someLogin,
    loginDenied({ reason: 'wrong_password' }),
  ],
  ['Voor je account is een onjuiste code ingevuld', someLogin, challengeFailed()],
  ['Voor je account is een verlopen code ingevuld', someLogin, challengeFailed({ reason: 'expired' })],
  ['Voor je account is een al gebruikte code ingevuld', someLogin, challengeFailed({ reason: 'used' })],
  ['Je bevestigde je identiteit met een wachtwoord', someSession, sessionSteppedUp()],
  ['Je logde uit', someSession, sessionEnded()],
  ['Je beëindigde de sessie op Firefox on Windows', someSession, sessionEnded({ reason: 'ended-by-user' })],
  [
    'Je sessie op Firefox on Windows is beëindigd: de inlogpoging is gemeld',
    someSession,
    sessionEnded({ reason: 'sign-in-reported' }),
  ],
  ['Je logde in op een nieuw apparaat, Firefox on Windows', someDevice, deviceRecognized()],
  ['Je hernoemde het apparaat Firefox on Windows', someDevice, deviceRenamed()],
  ['Je blokkeerde het apparaat Firefox on Windows', someDevice, deviceBlocked()],
  ['Je deblokkeerde het apparaat Firefox on Windows', someDevice, deviceUnblocked()],
  ['Je verwijderde het apparaat Firefox on Windows', someDevice, deviceForgotten()],
  [
    'Je logde in vanaf een nieuwe locatie, Amsterdam, North Holland, Nederland',
    someLocation,
    locationRecognized(),
  ],
  ['Je blokkeerde de locatie Amsterdam, North Holland, Nederland', someLocation, locationBlocked()],
  ['Je deblokkeerde de locatie Amsterdam, North Holland, Nederland', someLocation, locationUnblocked()],
];

it.each(ownWords)('says: %s', async (words, id, event) => {
  expect(await sentence(id, event)).toBe(words);
});

it('says something of every type that there are entries of', () => {
  expect(new Set(ownWords.map(([, , { type }]) => type))).toEqual(new Set(auditedTypes));
});

it.each(ownWords)('says to others, who are not meant: %s', async (words, id, event) => {
  const toBob = await sentence(id, event, {}, bob);
  expect(toBob).not.toMatch(/\b(je|jou|jouw)\b|undefined|null/i);
  if (/\bje\b/i.test(words)) expect(toBob).toMatch(/\bAna\b/);
});

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
