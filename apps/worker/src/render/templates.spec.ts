import {
  anasNewPhone,
  authenticatorAppEnrolled,
  authenticatorAppRemoved,
  backupCodesGenerated,
  backupCodesRegenerated,
  backupCodesViewed,
  challengeIssued,
  deviceRecognized,
  locationRecognized,
  loginDenied,
  minutesAfterNoon,
  NOON,
  passwordChanged,
  passwordResetCompleted,
  passwordResetRequested,
  phoneNumberChangeCancelled,
  phoneNumberChanged,
  phoneNumberChangeRequested,
  phoneNumberVerified,
  policy,
  stepUpChallengeIssued,
  tenBackupCodes,
  twoFactorPolicyChanged,
  userLockedOut,
} from '@sallyport/testing';
import type { MessageEvent, MessageFacts } from '../facts/message-facts';
import { renderEmail } from './message';
import { emailTemplates, smsTemplates } from './templates';

const link = 'https://id.acme.example/sign-in-reports/abc-_.k1.def';

const factsOf = (event: MessageEvent, change: Partial<MessageFacts> = {}): MessageFacts => ({
  organization: 'Acme',
  recipient: { email: 'ana@acme.example', name: 'Ana', timeZone: 'Europe/Amsterdam' },
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

function email(template: string, facts: MessageFacts) {
  const compose = emailTemplates.get(template);
  if (!compose) throw new Error(`no template ${template}`);
  return renderEmail(compose(facts), facts.organization);
}

const device = 'Firefox on Windows';
const place = 'Amsterdam, North Holland, Netherlands (approximate)';
const noon = '24 November 2026 at 13:00 CET (Europe/Amsterdam)';
const origin = [device, place, '193.0.6.139', noon];

const emails: [template: string, event: MessageEvent, subject: string, saidInBoth: string[]][] = [
  [
    'new-device',
    deviceRecognized(),
    'New sign-in to Acme from Firefox on Windows',
    [...origin, 'Nothing to do', link],
  ],
  [
    'new-location',
    locationRecognized(),
    'New sign-in to Acme from Amsterdam, North Holland, Netherlands',
    [...origin, 'Nothing to do', link],
  ],
  [
    'blocked-device-tried',
    loginDenied(),
    'A blocked device tried to sign in to Acme',
    [...origin, 'turned away'],
  ],
  [
    'blocked-location-tried',
    loginDenied({ reason: 'location_blocked' }),
    'Somebody tried to sign in to Acme from a blocked place',
    [...origin, 'turned away'],
  ],
  [
    'policy-changed',
    twoFactorPolicyChanged({
      policy: policy({ requireOn: ['every_login', 'new_location'], deviceTrustDays: 14 }),
    }),
    'Two-factor policy of Acme changed',
    ['at every sign-in, in a new place', '14 days', 'by city', 'You', noon],
  ],
  [
    'enrolment-done',
    phoneNumberVerified(),
    'Your Acme account now has a second step',
    ['•••• •• 78', ...origin],
  ],
  [
    'backup-codes',
    backupCodesGenerated(),
    'Your backup codes for Acme',
    [...tenBackupCodes, 'Each works once'],
  ],
  [
    'backup-codes-regenerated',
    backupCodesRegenerated(),
    'New backup codes for Acme',
    ['no longer work', ...origin],
  ],
  ['backup-codes-viewed', backupCodesViewed(), 'Your backup codes for Acme were shown', origin],
  [
    'number-changed',
    phoneNumberChanged(),
    'The phone number of your Acme account was changed',
    ['•••• •• 78', ...origin, '25 November 2026 at 13:00 CET', link],
  ],
  [
    'phone-change-cancelled',
    phoneNumberChangeCancelled(),
    'The change of your phone number at Acme was cancelled',
    ['All sessions were ended', ...origin],
  ],
  [
    'password-reset-requested',
    passwordResetRequested(),
    'Choose a new password for Acme',
    ['24 November 2026 at 14:00 CET (Europe/Amsterdam)', 'your password stays as it is', link],
  ],
  [
    'invitation',
    passwordResetRequested({ purpose: 'invitation' }),
    'You are invited to Acme',
    ['ana@acme.example', '24 November 2026 at 14:00 CET', link],
  ],
  [
    'password-reset-done',
    passwordResetCompleted(),
    'Your Acme password was set',
    ['All sessions were ended', ...origin],
  ],
  [
    'password-changed',
    passwordChanged(),
    'Your Acme password was changed',
    ['other sessions were ended', ...origin],
  ],
  [
    'authenticator-app-added',
    authenticatorAppEnrolled(),
    'An authenticator app was added to your Acme account',
    ['can now be used', ...origin],
  ],
  [
    'authenticator-app-removed',
    authenticatorAppRemoved(),
    'An authenticator app was removed from your Acme account',
    ['no longer work', ...origin],
  ],
  [
    'locked-out',
    userLockedOut({ until: minutesAfterNoon(4) }),
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
        recipient: { email: 'ana@acme.example', name: hostile, timeZone: 'Europe/Amsterdam' },
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

describe('variants', () => {
  it('keeps codes out of the notice', () => {
    const sent = email('backup-codes', factsOf(backupCodesGenerated({ email: 'notice' })));
    expect(sent.subject).toBe('Your backup codes for Acme');
    expect(sent.text).toContain('You were shown 10 backup codes');
    for (const code of tenBackupCodes) expect(sent.text + sent.html).not.toContain(code);
  });

  it('says that a policy was switched off, and by whom', () => {
    const event = twoFactorPolicyChanged({ policy: policy({ requireOn: [] }) });
    const { text } = email('policy-changed', factsOf(event, { actor: 'Bob' }));
    expect(text).toContain('Acme no longer asks for a second factor');
    expect(text).toContain('Changed by: Bob');
  });

  it('says that only an administrator can lift a lock', () => {
    expect(email('locked-out', factsOf(userLockedOut({ until: null }))).text).toContain(
      'An administrator lifts it',
    );
  });

  it('says after a report that the old password is dead', () => {
    const event = passwordResetRequested({ purpose: 'sign-in-reported' });
    expect(email('password-reset-requested', factsOf(event)).text).toContain('no longer opens anything');
  });

  it('names a private network as such', () => {
    const home = {
      ...factsOf(deviceRecognized()).origin,
      placeKind: 'private',
      country: null,
      region: null,
      city: null,
    };
    const { text } = email(
      'new-device',
      factsOf(deviceRecognized(), { origin: home as MessageFacts['origin'] }),
    );
    expect(text).toContain('Place: Private network\n');
  });

  it('names the number that there was not', () => {
    const { text } = email(
      'number-changed',
      factsOf(phoneNumberChanged({ ...anasNewPhone, previousPhone: null })),
    );
    expect(text).toContain('Old number: None');
  });
});

it.each(['new-device', 'new-location', 'number-changed', 'password-reset-requested', 'invitation'])(
  'does not send %s without its link',
  (template) => {
    const event = emails.find(([name]) => name === template)?.[1] as MessageEvent;
    expect(() => email(template, factsOf(event, { link: null }))).toThrow('link');
  },
);

it('refuses facts about another event', () => {
  expect(() => email('new-device', factsOf(passwordChanged()))).toThrow('PasswordChanged');
});

describe('SMS', () => {
  it.each([
    ['code', challengeIssued()],
    ['code', stepUpChallengeIssued()],
    ['phone-change-code', phoneNumberChangeRequested()],
  ])('%s about %j brings the code, bound to the host', (template, event) => {
    expect(smsTemplates.get(template)?.(factsOf(event))).toBe(
      "012345 is your Acme code. Don't share it.\n\n@id.acme.example #012345",
    );
  });

  it('number-changed brings the link', () => {
    expect(smsTemplates.get('number-changed')?.(factsOf(phoneNumberChanged()))).toBe(
      `The phone number of your Acme account was changed. Not you? Take it back within 24 hours: ${link}`,
    );
  });

  it('lets no name add a line that a phone reads', () => {
    const facts = factsOf(challengeIssued(), { organization: 'Acme\n\n@evil.example #999999' });
    expect(smsTemplates.get('code')?.(facts).split('\n')).toEqual([
      "012345 is your Acme @evil.example #999999 code. Don't share it.",
      '',
      '@id.acme.example #012345',
    ]);
  });

  it('is not sent without its code', () => {
    expect(() => smsTemplates.get('code')?.(factsOf(challengeIssued(), { code: null }))).toThrow('code');
  });
});
