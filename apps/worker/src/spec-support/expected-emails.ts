import * as events from '@sallyport/testing';
import { minutesAfterNoon, policy, tenBackupCodes } from '@sallyport/testing';
import type { MessageEvent, MessageFacts } from '../facts/message-facts';
import { link } from './facts-of';

interface Said {
  readonly subject: string;
  /** In the text and in the HTML. */
  readonly says: readonly string[];
}
/** An e-mail about an event, in each language. */
export interface ExpectedEmail {
  readonly template: string;
  readonly event: MessageEvent;
  /** What is known beside the event. */
  readonly facts?: Partial<MessageFacts>;
  readonly en: Said;
  readonly nl: Said;
}

const [device, ip] = ['Firefox on Windows', '193.0.6.139'];
const inLanguage = (place: string, noon: string) => ({ noon, origin: [device, place, ip, noon] });
const english = inLanguage(
  'Amsterdam, North Holland, Netherlands (approximate)',
  '24 November 2026 at 13:00 CET (Europe/Amsterdam)',
);
const dutch = inLanguage(
  'Amsterdam, North Holland, Nederland (bij benadering)',
  '24 november 2026 om 13:00 CET (Europe/Amsterdam)',
);

const threeDaysLater = minutesAfterNoon(3 * 24 * 60);
const bob = { subject: { name: 'Bob', email: 'bob@acme.example' } };

const strict = policy({
  requireOn: ['every_login', 'new_location'],
  deviceTrustDays: 14,
  recoveryDelayHours: 48,
});

export const expectedEmails: readonly ExpectedEmail[] = [
  {
    template: 'new-device',
    event: events.deviceRecognized(),
    en: {
      subject: 'New sign-in to Acme from Firefox on Windows',
      says: [...english.origin, 'Nothing to do', link],
    },
    nl: {
      subject: 'Nieuw ingelogd bij Acme met Firefox on Windows',
      says: [...dutch.origin, 'Dit was ik niet', link],
    },
  },
  {
    template: 'new-location',
    event: events.locationRecognized(),
    en: {
      subject: 'New sign-in to Acme from Amsterdam, North Holland, Netherlands',
      says: [...english.origin, 'Nothing to do', link],
    },
    nl: {
      subject: 'Nieuw ingelogd bij Acme vanaf Amsterdam, North Holland, Nederland',
      says: [...dutch.origin, 'Dit was ik niet', link],
    },
  },
  {
    template: 'blocked-device-tried',
    event: events.loginDenied(),
    en: { subject: 'A blocked device tried to sign in to Acme', says: [...english.origin, 'turned away'] },
    nl: {
      subject: 'Een geblokkeerd apparaat probeerde in te loggen bij Acme',
      says: [...dutch.origin, 'Dat is geweigerd'],
    },
  },
  {
    template: 'blocked-location-tried',
    event: events.loginDenied({ reason: 'location_blocked' }),
    en: {
      subject: 'Somebody tried to sign in to Acme from a blocked place',
      says: [...english.origin, 'turned away'],
    },
    nl: {
      subject: 'Iemand probeerde in te loggen bij Acme vanaf een geblokkeerde locatie',
      says: [...dutch.origin, 'Dat is geweigerd'],
    },
  },
  {
    template: 'policy-changed',
    event: events.twoFactorPolicyChanged({ policy: strict }),
    en: {
      subject: 'Two-factor policy of Acme changed',
      says: ['at every sign-in, in a new place', '14 days', '48 hours', 'by city', 'You', english.noon],
    },
    nl: {
      subject: 'Beleid voor tweestapsverificatie van Acme gewijzigd',
      says: [
        'bij elke keer inloggen, op een nieuwe locatie',
        '14 dagen',
        '48 uur',
        'per stad',
        'Gewijzigd door',
        'Jou',
        dutch.noon,
      ],
    },
  },
  {
    template: 'enrolment-done',
    event: events.phoneNumberVerified(),
    en: { subject: 'Your Acme account now has a second step', says: ['•••• •• 78', ...english.origin] },
    nl: { subject: 'Je account bij Acme heeft nu een tweede stap', says: ['•••• •• 78', ...dutch.origin] },
  },
  {
    template: 'backup-codes',
    event: events.backupCodesGenerated(),
    en: { subject: 'Your backup codes for Acme', says: [...tenBackupCodes, 'Each works once'] },
    nl: { subject: 'Je back-upcodes voor Acme', says: [...tenBackupCodes, 'Elke code werkt één keer'] },
  },
  {
    template: 'backup-codes-regenerated',
    event: events.backupCodesRegenerated(),
    en: { subject: 'New backup codes for Acme', says: ['no longer work', ...english.origin] },
    nl: { subject: 'Nieuwe back-upcodes voor Acme', says: ['De oude werken niet meer', ...dutch.origin] },
  },
  {
    template: 'push-device-added',
    event: events.pushDeviceRegistered(),
    en: {
      subject: 'Codes of your Acme account now go to a new device',
      says: ['Chrome on Android', ...english.origin],
    },
    nl: {
      subject: 'Codes van je account bij Acme gaan nu naar een nieuw apparaat',
      says: ['Chrome on Android', 'wijzig dan meteen je wachtwoord', ...dutch.origin],
    },
  },
  {
    template: 'push-device-removed',
    event: events.pushDeviceRemoved(),
    en: {
      subject: 'A device no longer shows codes of your Acme account',
      says: ['change your password', ...english.origin],
    },
    nl: {
      subject: 'Een apparaat toont geen codes van je account bij Acme meer',
      says: ['wijzig dan meteen je wachtwoord', ...dutch.origin],
    },
  },
  {
    template: 'backup-codes-viewed',
    event: events.backupCodesViewed(),
    en: { subject: 'Your backup codes for Acme were shown', says: english.origin },
    nl: {
      subject: 'Je back-upcodes voor Acme zijn bekeken',
      says: ['maak nieuwe back-upcodes', ...dutch.origin],
    },
  },
  {
    template: 'number-changed',
    event: events.phoneNumberChanged(),
    en: {
      subject: 'The phone number of your Acme account was changed',
      says: ['•••• •• 78', ...english.origin, '25 November 2026 at 13:00 CET', 'Undo', link],
    },
    nl: {
      subject: 'Het telefoonnummer van je account bij Acme is gewijzigd',
      says: ['•••• •• 78', '25 november 2026 om 13:00 CET', 'Terugdraaien', link, ...dutch.origin],
    },
  },
  {
    template: 'phone-change-cancelled',
    event: events.phoneNumberChangeCancelled({ frozenUntil: threeDaysLater }),
    en: {
      subject: 'The change of your phone number at Acme was cancelled',
      says: [
        'All sessions were ended',
        'it no longer works',
        'in a separate e-mail',
        'Until 27 November 2026 at 13:00 CET',
        'other than SMS',
        ...english.origin,
      ],
    },
    nl: {
      subject: 'De wijziging van je telefoonnummer bij Acme is teruggedraaid',
      says: [
        'Alle sessies zijn beëindigd',
        'Dat werkt daarom niet meer',
        'in een aparte e-mail',
        'Tot 27 november 2026 om 13:00 CET',
        'een andere tweede factor dan sms',
        ...dutch.origin,
      ],
    },
  },
  {
    template: 'password-reset-requested',
    event: events.passwordResetRequested(),
    en: {
      subject: 'Choose a new password for Acme',
      says: ['24 November 2026 at 14:00 CET (Europe/Amsterdam)', 'your password stays as it is', link],
    },
    nl: {
      subject: 'Kies een nieuw wachtwoord voor Acme',
      says: ['De link werkt tot', '24 november 2026 om 14:00 CET', 'je wachtwoord blijft zoals het is', link],
    },
  },
  {
    template: 'invitation',
    event: events.passwordResetRequested({ purpose: 'invitation' }),
    en: {
      subject: 'You are invited to Acme',
      says: ['ana@acme.example', '24 November 2026 at 14:00 CET', link],
    },
    nl: {
      subject: 'Je bent uitgenodigd bij Acme',
      says: ['Je logt in als', 'ana@acme.example', 'Kies je wachtwoord', link],
    },
  },
  {
    template: 'password-reset-done',
    event: events.passwordResetCompleted(),
    en: { subject: 'Your Acme password was set', says: ['All sessions were ended', ...english.origin] },
    nl: {
      subject: 'Je wachtwoord voor Acme is ingesteld',
      says: ['Alle sessies zijn beëindigd', ...dutch.origin],
    },
  },
  {
    template: 'password-changed',
    event: events.passwordChanged(),
    en: { subject: 'Your Acme password was changed', says: ['other sessions were ended', ...english.origin] },
    nl: {
      subject: 'Je wachtwoord voor Acme is gewijzigd',
      says: ['Alle andere sessies zijn beëindigd', ...dutch.origin],
    },
  },
  {
    template: 'authenticator-app-added',
    event: events.authenticatorAppEnrolled(),
    en: {
      subject: 'An authenticator app was added to your Acme account',
      says: ['can now be used', ...english.origin],
    },
    nl: {
      subject: 'Er is een authenticator-app toegevoegd aan je account bij Acme',
      says: ['kan nu worden ingelogd', ...dutch.origin],
    },
  },
  {
    template: 'authenticator-app-removed',
    event: events.authenticatorAppRemoved(),
    en: {
      subject: 'An authenticator app was removed from your Acme account',
      says: ['no longer work', ...english.origin],
    },
    nl: {
      subject: 'Er is een authenticator-app verwijderd van je account bij Acme',
      says: ['werken niet meer', ...dutch.origin],
    },
  },
  {
    template: 'locked-out',
    event: events.lockoutLiftRequested({
      lockedUntil: minutesAfterNoon(4),
      expiresAt: minutesAfterNoon(60),
    }),
    en: {
      subject: 'Sign-in to your Acme account is locked',
      says: [
        english.noon,
        '24 November 2026 at 13:04 CET',
        'until 24 November 2026 at 14:00 CET',
        'once',
        link,
      ],
    },
    nl: {
      subject: 'Je bent buitengesloten van je account bij Acme',
      says: [
        dutch.noon,
        '24 november 2026 om 13:04 CET',
        'tot 24 november 2026 om 14:00 CET',
        'één keer',
        link,
      ],
    },
  },
  {
    template: 'recovery-requested',
    event: events.recoveryRequested({ dueAt: threeDaysLater, requestedBy: 'user' }),
    en: {
      subject: 'Recovery of your Acme account was requested',
      says: ['27 November 2026 at 13:00 CET', ...english.origin, 'Cancel the recovery', link],
    },
    nl: {
      subject: 'Er is gevraagd om herstel van je account bij Acme',
      says: ['27 november 2026 om 13:00 CET', ...dutch.origin, 'Herstel annuleren', link],
    },
  },
  {
    template: 'recovery-cancelled',
    event: events.recoveryCancelled({ reason: 'two-factor-sign-in' }),
    en: {
      subject: 'The recovery of your Acme account was cancelled',
      says: ['stay as they are', 'A sign-in with two factors', ...english.origin],
    },
    nl: {
      subject: 'Het herstel van je account bij Acme is geannuleerd',
      says: ['blijven zoals ze zijn', 'in te loggen met twee factoren', ...dutch.origin],
    },
  },
  {
    template: 'recovery-completed',
    event: events.recoveryCompleted(),
    en: {
      subject: 'Your Acme account was recovered',
      says: ['second factors were removed', 'All sessions were ended', ...english.origin],
    },
    nl: {
      subject: 'Je account bij Acme is hersteld',
      says: ['tweede factoren zijn verwijderd', 'Alle sessies zijn beëindigd', ...dutch.origin],
    },
  },
  {
    template: 'recovery-of-user',
    event: events.recoveryRequested({ dueAt: threeDaysLater, requestedBy: 'user' }),
    facts: { ...bob, link: null },
    en: {
      subject: 'Recovery of an account at Acme was requested',
      says: ['Bob', 'bob@acme.example', '27 November 2026 at 13:00 CET', english.noon],
    },
    nl: {
      subject: 'Er is gevraagd om herstel van een account bij Acme',
      says: ['Bob', 'bob@acme.example', '27 november 2026 om 13:00 CET', dutch.noon],
    },
  },
  {
    template: 'administrator-added',
    event: events.userRoleChanged({ role: 'auditor' }),
    facts: { ...bob, actor: 'Carol' },
    en: {
      subject: 'Acme has a new administrator or auditor',
      says: ['Bob', 'bob@acme.example', 'Auditor', 'Changed by', 'Carol', english.noon],
    },
    nl: {
      subject: 'Acme heeft een nieuwe beheerder of auditor',
      says: ['Bob', 'bob@acme.example', 'Auditor', 'Gewijzigd door', 'Carol', dutch.noon],
    },
  },
  {
    template: 'service-token-issued',
    event: events.serviceTokenIssued({
      name: 'shop',
      scopes: ['users:write', 'audit:read'],
      expiresAt: threeDaysLater,
    }),
    en: {
      subject: 'A service token of Acme was issued',
      says: ['shop', 'users:write, audit:read', '27 November 2026 at 13:00 CET', 'You', english.noon],
    },
    nl: {
      subject: 'Er is een servicetoken van Acme uitgegeven',
      says: ['shop', 'users:write, audit:read', '27 november 2026 om 13:00 CET', 'Jou', dutch.noon],
    },
  },
  {
    template: 'user-erased',
    event: events.userErased(),
    facts: { actor: 'Carol' },
    en: {
      subject: 'A user of Acme was erased',
      says: ['cannot be undone', 'Erased by', 'Carol', english.noon],
    },
    nl: {
      subject: 'Een gebruiker van Acme is gewist',
      says: ['kan niet ongedaan worden gemaakt', 'Gewist door', 'Carol', dutch.noon],
    },
  },
];
