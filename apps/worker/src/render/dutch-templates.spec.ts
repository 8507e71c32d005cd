import type { MessageEvent, MessageFacts } from '../facts/message-facts';
import * as events from '@sallyport/testing';
import { minutesAfterNoon, NOON, policy, tenBackupCodes } from '@sallyport/testing';
import { composeMessage } from '../compose-message';
import { emailTemplates, pushTemplates, smsTemplates } from './templates';

const link = 'https://id.acme.example/a-link';

const factsOf = (
  event: MessageEvent,
  language: 'en' | 'nl',
  change: Partial<MessageFacts> = {},
): MessageFacts => ({
  organization: 'Acme',
  recipient: { email: 'ana@acme.example', name: 'Ana', timeZone: 'Europe/Amsterdam', language },
  event,
  at: NOON,
  origin: {
    deviceLabel: 'Firefox on Windows',
    placeKind: 'geoip',
    country: 'NL',
    region: 'North Holland',
    city: 'Amsterdam',
    ip: '193.0.6.139',
  },
  actor: null,
  link,
  code: '012345',
  host: 'id.acme.example',
  ...change,
});

function email(template: string, event: MessageEvent, language: 'en' | 'nl', change?: Partial<MessageFacts>) {
  const composed = composeMessage('email', template, factsOf(event, language, change));
  if (!('email' in composed)) throw new Error(`no e-mail ${template}`);
  return composed.email;
}

const noon = '24 november 2026 om 13:00 CET (Europe/Amsterdam)';
const origin = [
  'Apparaat: Firefox on Windows',
  'Plaats: Amsterdam, North Holland, Nederland (bij benadering)',
  'IP-adres: 193.0.6.139',
  `Tijd: ${noon}`,
];

const strict = policy({ requireOn: ['every_login', 'new_location'], deviceTrustDays: 14 });
const emails: [template: string, event: MessageEvent, subject: string, said: string[]][] = [
  [
    'new-device',
    events.deviceRecognized(),
    'Nieuw ingelogd bij Acme met Firefox on Windows',
    [...origin, `Dit was ik niet:\n${link}`],
  ],
  [
    'new-location',
    events.locationRecognized(),
    'Nieuw ingelogd bij Acme vanaf Amsterdam, North Holland, Nederland',
    [...origin, `Dit was ik niet:\n${link}`],
  ],
  [
    'blocked-device-tried',
    events.loginDenied(),
    'Een geblokkeerd apparaat probeerde in te loggen bij Acme',
    [...origin, 'Dat is geweigerd'],
  ],
  [
    'blocked-location-tried',
    events.loginDenied({ reason: 'location_blocked' }),
    'Iemand probeerde in te loggen bij Acme vanaf een geblokkeerde locatie',
    [...origin, 'Dat is geweigerd'],
  ],
  [
    'policy-changed',
    events.twoFactorPolicyChanged({ policy: strict }),
    'Beleid voor tweestapsverificatie van Acme gewijzigd',
    ['bij elke keer inloggen, op een nieuwe locatie', '14 dagen', 'per stad', 'Gewijzigd door: Jou', noon],
  ],
  [
    'enrolment-done',
    events.phoneNumberVerified(),
    'Je account bij Acme heeft nu een tweede stap',
    ['Telefoonnummer: ', ...origin],
  ],
  [
    'backup-codes',
    events.backupCodesGenerated(),
    'Je back-upcodes voor Acme',
    [...tenBackupCodes, 'Elke code werkt één keer'],
  ],
  [
    'backup-codes-regenerated',
    events.backupCodesRegenerated(),
    'Nieuwe back-upcodes voor Acme',
    ['De oude werken niet meer', ...origin],
  ],
  [
    'backup-codes-viewed',
    events.backupCodesViewed(),
    'Je back-upcodes voor Acme zijn bekeken',
    ['maak nieuwe back-upcodes', ...origin],
  ],
  [
    'push-device-added',
    events.pushDeviceRegistered(),
    'Codes van je account bij Acme gaan nu naar een nieuw apparaat',
    ['Chrome on Android', 'wijzig dan meteen je wachtwoord', ...origin],
  ],
  [
    'push-device-removed',
    events.pushDeviceRemoved(),
    'Een apparaat toont geen codes van je account bij Acme meer',
    ['wijzig dan meteen je wachtwoord', ...origin],
  ],
  [
    'number-changed',
    events.phoneNumberChanged(),
    'Het telefoonnummer van je account bij Acme is gewijzigd',
    ['Nieuwe nummer: ', '25 november 2026 om 13:00 CET', `Terugdraaien:\n${link}`, ...origin],
  ],
  [
    'phone-change-cancelled',
    events.phoneNumberChangeCancelled(),
    'De wijziging van je telefoonnummer bij Acme is teruggedraaid',
    ['Alle sessies zijn beëindigd', ...origin],
  ],
  [
    'password-reset-requested',
    events.passwordResetRequested(),
    'Kies een nieuw wachtwoord voor Acme',
    ['De link werkt tot: 24 november 2026 om 14:00 CET', 'je wachtwoord blijft zoals het is', link],
  ],
  [
    'invitation',
    events.passwordResetRequested({ purpose: 'invitation' }),
    'Je bent uitgenodigd bij Acme',
    ['Je logt in als: ana@acme.example', `Kies je wachtwoord:\n${link}`],
  ],
  [
    'password-reset-done',
    events.passwordResetCompleted(),
    'Je wachtwoord voor Acme is ingesteld',
    ['Alle sessies zijn beëindigd', ...origin],
  ],
  [
    'password-changed',
    events.passwordChanged(),
    'Je wachtwoord voor Acme is gewijzigd',
    ['Alle andere sessies zijn beëindigd', ...origin],
  ],
  [
    'authenticator-app-added',
    events.authenticatorAppEnrolled(),
    'Er is een authenticator-app toegevoegd aan je account bij Acme',
    ['kan nu worden ingelogd', ...origin],
  ],
  [
    'authenticator-app-removed',
    events.authenticatorAppRemoved(),
    'Er is een authenticator-app verwijderd van je account bij Acme',
    ['werken niet meer', ...origin],
  ],
  [
    'locked-out',
    events.userLockedOut({ until: minutesAfterNoon(4) }),
    'Je bent buitengesloten van je account bij Acme',
    [noon, '24 november 2026 om 13:04 CET'],
  ],
];

it('has a spec for every e-mail', () => {
  expect(emails.map(([template]) => template).sort()).toEqual([...emailTemplates.keys()].sort());
});

it.each(emails)(
  '%s is Dutch to the Dutch, and says as much as the English one',
  (template, event, subject, said) => {
    const dutch = email(template, event, 'nl');
    const english = email(template, event, 'en');
    expect(dutch.subject).toBe(subject);
    for (const text of said) expect(dutch.text).toContain(text);
    expect(dutch.text).toContain('Je krijgt deze e-mail');
    expect(dutch.html).toContain('<html lang="nl">');
    expect(english.html).toContain('<html lang="en">');
    expect(dutch.text + dutch.html).not.toMatch(/undefined|null|NaN|\[object/);
    expect(dutch.text).not.toMatch(/\b(the|your|you|was|were)\b(?! ik| jij)/i);
    expect(dutch.text.split('\n')).toHaveLength(english.text.split('\n').length);
  },
);

const variants: [
  what: string,
  template: string,
  MessageEvent,
  said: string,
  change?: Partial<MessageFacts>,
][] = [
  [
    'the policy is off',
    'policy-changed',
    events.twoFactorPolicyChanged({ policy: policy({ requireOn: [] }) }),
    'Acme vraagt niet meer om een tweede stap',
  ],
  ['for good', 'locked-out', events.userLockedOut({ until: null }), 'Een beheerder dat opheft'],
  [
    'after a report',
    'password-reset-requested',
    events.passwordResetRequested({ purpose: 'sign-in-reported' }),
    'kan niemand meer inloggen',
  ],
  ['gone', 'push-device-removed', events.pushDeviceRemoved({ reason: 'gone' }), 'niet meer bereikbaar'],
  [
    'a notice',
    'backup-codes',
    events.backupCodesGenerated({ email: 'notice' }),
    'Er zijn je 10 back-upcodes',
  ],
  [
    'the first one',
    'number-changed',
    events.phoneNumberChanged({ previousPhone: null }),
    'Oude nummer: Geen',
  ],
  [
    'by whom',
    'invitation',
    events.passwordResetRequested({ purpose: 'invitation' }),
    'Bob heeft een account voor je gemaakt bij Acme',
    { actor: 'Bob' },
  ],
];
// Each in one parameter: one that a row leaves out would be taken for the callback of a spec.
it.each(variants.map((variant) => [variant] as const))('says %j', ([, template, event, said, change]) => {
  expect(email(template, event, 'nl', change).text).toContain(said);
});

it('SMS bring the code bound to the host, the last line as in English', () => {
  for (const [template, event] of [
    ['code', events.challengeIssued()],
    ['code', events.stepUpChallengeIssued()],
    ['phone-change-code', events.phoneNumberChangeRequested()],
  ] as const) {
    expect(smsTemplates.get(template)?.(factsOf(event, 'nl'))).toBe(
      '012345 is je code voor Acme. Deel hem niet.\n\n@id.acme.example #012345',
    );
  }
  expect(smsTemplates.get('number-changed')?.(factsOf(events.phoneNumberChanged(), 'nl'))).toBe(
    `Het telefoonnummer van je account bij Acme is gewijzigd. Was jij dit niet? Draai het binnen 24 uur terug: ${link}`,
  );
});

it('pushes bring the code in their title', () => {
  expect(pushTemplates.get('code')?.(factsOf(events.challengeIssued(), 'nl'))).toMatchObject({
    title: '012345 is je code voor Acme',
    body: 'Deel hem niet.',
    code: '012345',
  });
});
