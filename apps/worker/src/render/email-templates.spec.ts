import * as events from '@sallyport/testing';
import { firefox, policy, tenBackupCodes } from '@sallyport/testing';
import { composeMessage } from '../compose-message';
import type { MessageFacts } from '../facts/message-facts';
import { expectedEmails } from '../spec-support/expected-emails';
import { factsOf } from '../spec-support/facts-of';
import { emailTemplates } from './templates';

function email(template: string, facts: MessageFacts) {
  const composed = composeMessage('email', template, facts);
  if (!('email' in composed)) throw new Error(`no e-mail ${template}`);
  return composed.email;
}

it('has a spec for every e-mail', () => {
  expect(expectedEmails.map(({ template }) => template).sort()).toEqual([...emailTemplates.keys()].sort());
});

describe.each(expectedEmails)('$template', ({ template, event, facts = {}, ...inLanguage }) => {
  it.each(['en', 'nl'] as const)('says what happened, in text and in HTML: %s', (language) => {
    const sent = email(template, factsOf(event, { ...facts, language }));
    const { subject, says } = inLanguage[language];
    expect(sent.subject).toBe(subject);
    for (const said of says) {
      expect(sent.text).toContain(said);
      expect(sent.html).toContain(said);
    }
    expect(sent.html).toContain(`<html lang="${language}">`);
    expect(sent.text + sent.html).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it('is Dutch to the Dutch, and says as much as the English one', () => {
    const [dutch, english] = [
      email(template, factsOf(event, { ...facts, language: 'nl' })),
      email(template, factsOf(event, facts)),
    ];
    expect(dutch.text).toContain('Je krijgt deze e-mail');
    expect(dutch.text).not.toMatch(/\b(the|your|you|was|were)\b(?! ik| jij)/i);
    expect(dutch.text.split('\n')).toHaveLength(english.text.split('\n').length);
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
        subject: { name: hostile, email: hostile },
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
const byAdministrator = events.recoveryRequested({ requestedBy: 'administrator' });
const home = {
  ...firefox,
  placeKind: 'private',
  country: null,
  region: null,
  city: null,
  ip: '10.0.0.7',
} as const;
const variants: [what: string, template: string, MessageFacts, en: string, nl: string][] = [
  [
    'off',
    'policy-changed',
    factsOf(off),
    'Acme no longer asks for a second factor',
    'Acme vraagt niet meer om een tweede stap',
  ],
  ['by whom', 'policy-changed', factsOf(off, { actor: 'Bob' }), 'Changed by: Bob', 'Gewijzigd door: Bob'],
  [
    'who invites',
    'invitation',
    factsOf(events.passwordResetRequested({ purpose: 'invitation' }), { actor: 'Bob' }),
    'Bob made an account for you at Acme',
    'Bob heeft een account voor je gemaakt bij Acme',
  ],
  [
    'after a report',
    'password-reset-requested',
    factsOf(events.passwordResetRequested({ purpose: 'sign-in-reported' })),
    'no longer opens anything',
    'kan niemand meer inloggen',
  ],
  [
    'after a change of number was undone',
    'password-reset-requested',
    factsOf(events.passwordResetRequested({ purpose: 'phone-change-cancelled' })),
    'A change of your phone number was undone',
    'Een wijziging van je telefoonnummer is teruggedraaid',
  ],
  [
    'who started a recovery',
    'recovery-requested',
    factsOf(byAdministrator, { actor: 'Bob', link: null }),
    'Bob started a recovery of your account',
    'Bob startte het herstel van je account',
  ],
  [
    'that an operator started a recovery',
    'recovery-requested',
    factsOf(events.recoveryRequested({ requestedBy: 'operator' }), { actor: 'Sallyport', link: null }),
    'An operator of this service started',
    'Een systeembeheerder van deze dienst startte',
  ],
  [
    'what stops a recovery without a link',
    'recovery-requested',
    factsOf(byAdministrator, { link: null }),
    'Sign in with it: that stops the recovery.',
    'Log er dan mee in: dat stopt het herstel.',
  ],
  [
    'who started a recovery, to other administrators',
    'recovery-of-user',
    factsOf(byAdministrator, { actor: 'Carol', link: null }),
    'Started by: Carol',
    'Gestart door: Carol',
  ],
  [
    'that the user of a recovery is gone',
    'recovery-of-user',
    factsOf(events.recoveryRequested(), { subject: null, link: null }),
    'Person: Somebody who has left',
    'Persoon: Iemand die er niet meer is',
  ],
  [
    'by what link a recovery was cancelled',
    'recovery-cancelled',
    factsOf(events.recoveryCancelled({ reason: 'link' })),
    'The link in one of our messages cancelled it',
    'met de link in een van onze berichten',
  ],
  [
    'who cancelled a recovery',
    'recovery-cancelled',
    factsOf(events.recoveryCancelled({ reason: 'administrator' }), { actor: 'Bob' }),
    'Bob cancelled it',
    'Bob heeft dat gedaan',
  ],
  [
    'a new administrator who was invited',
    'administrator-added',
    factsOf(events.userRegistered({ role: 'administrator' }), {
      subject: { name: null, email: 'bob@acme.example' },
    }),
    'E-mail address: bob@acme.example\nRole: Administrator',
    'E-mailadres: bob@acme.example\nRol: Beheerder',
  ],
  [
    'a token without an end',
    'service-token-issued',
    factsOf(events.serviceTokenIssued({ expiresAt: null })),
    'Works until: It is revoked',
    'Werkt tot: Het wordt ingetrokken',
  ],
  [
    'at home',
    'new-device',
    factsOf(events.deviceRecognized(), { origin: home }),
    'Place: Private network\n',
    'Plaats: Privénetwerk\n',
  ],
  [
    'gone',
    'push-device-removed',
    factsOf(events.pushDeviceRemoved({ reason: 'gone' })),
    'can no longer be reached',
    'niet meer bereikbaar',
  ],
  [
    'a notice',
    'backup-codes',
    factsOf(events.backupCodesGenerated({ email: 'notice' })),
    'You were shown 10 backup codes',
    'Er zijn je 10 back-upcodes',
  ],
  [
    'the first one',
    'number-changed',
    factsOf(events.phoneNumberChanged({ previousPhone: null })),
    'Old number: None',
    'Oude nummer: Geen',
  ],
];
it.each(variants)('says in both languages: %s', (_, template, facts, en, nl) => {
  expect(email(template, facts).text).toContain(en);
  const toDutch = { ...facts, recipient: { ...facts.recipient, language: 'nl' as const } };
  expect(email(template, toDutch).text).toContain(nl);
});

it('keeps codes out of the notice', () => {
  const sent = email('backup-codes', factsOf(events.backupCodesGenerated({ email: 'notice' })));
  for (const code of tenBackupCodes) expect(sent.text + sent.html).not.toContain(code);
});

it.each([
  'new-device',
  'new-location',
  'number-changed',
  'password-reset-requested',
  'invitation',
  'locked-out',
  'recovery-requested',
])('does not send %s without its link', (template) => {
  const { event } = expectedEmails.find((one) => one.template === template)!;
  expect(() => email(template, factsOf(event, { link: null }))).toThrow('link');
});

it.each(['administrator', 'operator'] as const)(
  'offers no link against what an %s started',
  (requestedBy) => {
    const sent = email('recovery-requested', factsOf(events.recoveryRequested({ requestedBy })));
    expect(sent.text + sent.html).not.toContain('https:');
  },
);

it('keeps where an administrator was out of what the user reads', () => {
  expect(email('recovery-requested', factsOf(byAdministrator)).text).not.toContain('193.0.6.139');
});

it('names nobody who was erased', () => {
  const subject = { name: 'Bob', email: 'bob@acme.example' };
  expect(email('user-erased', factsOf(events.userErased(), { subject })).text).not.toMatch(/bob/i);
});

it('does not ask for a new password when a change of number was dropped that had changed nothing', () => {
  const dropped = events.phoneNumberChangeCancelled({ reason: 'user', frozenUntil: null });
  expect(email('phone-change-cancelled', factsOf(dropped)).text).not.toContain('password');
});

it('refuses facts about another event', () => {
  expect(() => email('new-device', factsOf(events.passwordChanged()))).toThrow('PasswordChanged');
});
