import * as events from '@sallyport/testing';
import { minutesAfterNoon, policy, tenBackupCodes } from '@sallyport/testing';
import type { MessageEvent } from '../facts/message-facts';
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

const strict = policy({ requireOn: ['every_login', 'new_location'], deviceTrustDays: 14 });

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
      says: ['at every sign-in, in a new place', '14 days', 'by city', 'You', english.noon],
    },
    nl: {
      subject: 'Beleid voor tweestapsverificatie van Acme gewijzigd',
      says: [
        'bij elke keer inloggen, op een nieuwe locatie',
        '14 dagen',
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
      says: ['•••• •• 78', ...english.origin, '25 November 2026 at 13:00 CET', link],
    },
    nl: {
      subject: 'Het telefoonnummer van je account bij Acme is gewijzigd',
      says: ['•••• •• 78', '25 november 2026 om 13:00 CET', 'Terugdraaien', link, ...dutch.origin],
    },
  },
  {
    template: 'phone-change-cancelled',
    event: events.phoneNumberChangeCancelled(),
    en: {
      subject: 'The change of your phone number at Acme was cancelled',
      says: ['All sessions were ended', ...english.origin],
    },
    nl: {
      subject: 'De wijziging van je telefoonnummer bij Acme is teruggedraaid',
      says: ['Alle sessies zijn beëindigd', ...dutch.origin],
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
    event: events.userLockedOut({ until: minutesAfterNoon(4) }),
    en: {
      subject: 'Sign-in to your Acme account is locked',
      says: [english.noon, '24 November 2026 at 13:04 CET'],
    },
    nl: {
      subject: 'Je bent buitengesloten van je account bij Acme',
      says: [dutch.noon, '24 november 2026 om 13:04 CET'],
    },
  },
];
