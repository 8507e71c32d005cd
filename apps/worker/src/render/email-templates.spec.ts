import * as events from '@sallyport/testing';
import { firefox, minutesAfterNoon, NOON, policy, tenBackupCodes } from '@sallyport/testing';
import type { MessageEvent, MessageFacts } from '../facts/message-facts';
import { renderEmail } from './message';
import { emailTemplates } from './templates';

const link = 'https://id.acme.example/sign-in-reports/abc-_.k1.def';

const factsOf = (event: MessageEvent, change: Partial<MessageFacts> = {}): MessageFacts => ({
  organization: 'Acme',
  recipient: { email: 'ana@acme.example', name: 'Ana', timeZone: 'Europe/Amsterdam', language: 'en' },
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
  code: null,
  host: 'id.acme.example',
  ...change,
});

function email(template: string, facts: MessageFacts) {
  const compose = emailTemplates.get(template);
  if (!compose) throw new Error(`no template ${template}`);
  return renderEmail(compose(facts), facts.organization, facts.recipient.language);
}

const device = 'Firefox on Windows';
const place = 'Amsterdam, North Holland, Netherlands (approximate)';
const noon = '24 November 2026 at 13:00 CET (Europe/Amsterdam)';
const origin = [device, place, '193.0.6.139', noon];

const emails: [template: string, event: MessageEvent, subject: string, saidInBoth: string[]][] = [
  [
    'new-device',
    events.deviceRecognized(),
    'New sign-in to Acme from Firefox on Windows',
    [...origin, 'Nothing to do', link],
  ],
  [
    'new-location',
    events.locationRecognized(),
    'New sign-in to Acme from Amsterdam, North Holland, Netherlands',
    [...origin, 'Nothing to do', link],
  ],
  [
    'blocked-device-tried',
    events.loginDenied(),
    'A blocked device tried to sign in to Acme',
    [...origin, 'turned away'],
  ],
  [
    'blocked-location-tried',
    events.loginDenied({ reason: 'location_blocked' }),
    'Somebody tried to sign in to Acme from a blocked place',
    [...origin, 'turned away'],
  ],
  [
    'policy-changed',
    events.twoFactorPolicyChanged({
      policy: policy({ requireOn: ['every_login', 'new_location'], deviceTrustDays: 14 }),
    }),
    'Two-factor policy of Acme changed',
    ['at every sign-in, in a new place', '14 days', 'by city', 'You', noon],
  ],
  [
    'enrolment-done',
    events.phoneNumberVerified(),
    'Your Acme account now has a second step',
    ['•••• •• 78', ...origin],
  ],
  [
    'backup-codes',
    events.backupCodesGenerated(),
    'Your backup codes for Acme',
    [...tenBackupCodes, 'Each works once'],
  ],
  [
    'backup-codes-regenerated',
    events.backupCodesRegenerated(),
    'New backup codes for Acme',
    ['no longer work', ...origin],
  ],
  [
    'push-device-added',
    events.pushDeviceRegistered(),
    'Codes of your Acme account now go to a new device',
    ['Chrome on Android', ...origin],
  ],
  [
    'push-device-removed',
    events.pushDeviceRemoved(),
    'A device no longer shows codes of your Acme account',
    ['change your password', ...origin],
  ],
  ['backup-codes-viewed', events.backupCodesViewed(), 'Your backup codes for Acme were shown', origin],
  [
    'number-changed',
    events.phoneNumberChanged(),
    'The phone number of your Acme account was changed',
    ['•••• •• 78', ...origin, '25 November 2026 at 13:00 CET', link],
  ],
  [
    'phone-change-cancelled',
    events.phoneNumberChangeCancelled(),
    'The change of your phone number at Acme was cancelled',
    ['All sessions were ended', ...origin],
  ],
  [
    'password-reset-requested',
    events.passwordResetRequested(),
    'Choose a new password for Acme',
    ['24 November 2026 at 14:00 CET (Europe/Amsterdam)', 'your password stays as it is', link],
  ],
  [
    'invitation',
    events.passwordResetRequested({ purpose: 'invitation' }),
    'You are invited to Acme',
    ['ana@acme.example', '24 November 2026 at 14:00 CET', link],
  ],
  [
    'password-reset-done',
    events.passwordResetCompleted(),
    'Your Acme password was set',
    ['All sessions were ended', ...origin],
  ],
  [
    'password-changed',
    events.passwordChanged(),
    'Your Acme password was changed',
    ['other sessions were ended', ...origin],
  ],
  [
    'authenticator-app-added',
    events.authenticatorAppEnrolled(),
    'An authenticator app was added to your Acme account',
    ['can now be used', ...origin],
  ],
  [
    'authenticator-app-removed',
    events.authenticatorAppRemoved(),
    'An authenticator app was removed from your Acme account',
    ['no longer work', ...origin],
  ],
  [
    'locked-out',
    events.userLockedOut({ until: minutesAfterNoon(4) }),
    'Sign-in to your Acme account is locked',
    [noon, '24 November 2026 at 13:04 CET'],
  ],
];

it('has a spec for every e-mail', () => {
  expect(emails.map(([template]) => template).sort()).toEqual([...emailTemplates.keys()].sort());
});

describe.each(emails)('%s', (template, event, subject, saidInBoth) => {
  it('says what happened, in text and in HTML', () => {
    const sent = email(template, factsOf(event));
    expect(sent.subject).toBe(subject);
    for (const said of saidInBoth) {
      expect(sent.text).toContain(said);
      expect(sent.html).toContain(said);
    }
    expect(sent.text).not.toMatch(/undefined|null|NaN|\[object/);
    expect(sent.html).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it('can be sent when nothing is known of where it came from', () => {
    expect(email(template, factsOf(event, { origin: null })).text).not.toMatch(/undefined|null/);
  });

  it('lets no name become markup, a header or a line of its own', () => {
    const hostile = '"><img src=//evil.example onerror=alert(1)>\r\nBcc: mallory@evil.example\u202e';
    const sent = email(
      template,
      factsOf(event, {
        organization: hostile,
        actor: hostile,
        recipient: { email: 'ana@acme.example', name: hostile, timeZone: 'Europe/Amsterdam', language: 'en' },
        origin: {
          deviceLabel: hostile,
          placeKind: 'geoip',
          country: hostile,
          region: hostile,
          city: hostile,
          ip: hostile,
        },
      }),
    );
    expect(sent.html).not.toContain('<img');
    expect(sent.html).not.toMatch(/href="[^"]*evil/);
    expect(sent.subject).not.toMatch(/[\r\n\u202e]/);
    expect(sent.text).not.toMatch(/^Bcc:/m);
  });

  it('fetches nothing and runs nothing', () => {
    expect(email(template, factsOf(event)).html).not.toMatch(
      /<(script|img|link|iframe|style)|\ssrc=|url\(|@import/i,
    );
  });
});

const off = events.twoFactorPolicyChanged({ policy: policy({ requireOn: [] }) });
const home = {
  ...firefox,
  placeKind: 'private',
  country: null,
  region: null,
  city: null,
  ip: '10.0.0.7',
} as const;
const variants: [what: string, template: string, MessageFacts, said: string][] = [
  ['off', 'policy-changed', factsOf(off), 'Acme no longer asks for a second factor'],
  ['by whom', 'policy-changed', factsOf(off, { actor: 'Bob' }), 'Changed by: Bob'],
  ['for good', 'locked-out', factsOf(events.userLockedOut({ until: null })), 'An administrator lifts it'],
  [
    'after a report',
    'password-reset-requested',
    factsOf(events.passwordResetRequested({ purpose: 'sign-in-reported' })),
    'no longer opens anything',
  ],
  ['at home', 'new-device', factsOf(events.deviceRecognized(), { origin: home }), 'Place: Private network\n'],
  [
    'the first one',
    'number-changed',
    factsOf(events.phoneNumberChanged({ previousPhone: null })),
    'Old number: None',
  ],
];
it.each(variants)('says %s: %s', (_, template, facts, said) => {
  expect(email(template, facts).text).toContain(said);
});

it('keeps codes out of the notice', () => {
  const sent = email('backup-codes', factsOf(events.backupCodesGenerated({ email: 'notice' })));
  expect(sent.text).toContain('You were shown 10 backup codes');
  for (const code of tenBackupCodes) expect(sent.text + sent.html).not.toContain(code);
});

it.each(['new-device', 'new-location', 'number-changed', 'password-reset-requested', 'invitation'])(
  'does not send %s without its link',
  (template) => {
    const event = emails.find(([name]) => name === template)?.[1] as MessageEvent;
    expect(() => email(template, factsOf(event, { link: null }))).toThrow('link');
  },
);

it('refuses facts about another event', () => {
  expect(() => email('new-device', factsOf(events.passwordChanged()))).toThrow('PasswordChanged');
});
