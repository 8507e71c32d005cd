import {
  challengeIssued,
  phoneNumberChanged,
  phoneNumberChangeRequested,
  recoveryRequested,
  stepUpChallengeIssued,
} from '@sallyport/testing';
import { factsOf, link } from '../spec-support/facts-of';
import { smsTemplates } from './templates';

describe.each([
  ['code', challengeIssued()],
  ['code', stepUpChallengeIssued()],
  ['phone-change-code', phoneNumberChangeRequested()],
])('%s about %j', (template, event) => {
  it.each([
    ['en', "012345 is your Acme code. Don't share it."],
    ['nl', '012345 is je code voor Acme. Deel hem niet.'],
  ] as const)('brings the code, bound to the host: %s', (language, said) => {
    expect(smsTemplates.get(template)?.(factsOf(event, { language }))).toBe(
      `${said}\n\n@id.acme.example #012345`,
    );
  });
});

it.each([
  ['en', 'The phone number of your Acme account was changed. Not you? Undo it within 24 hours:'],
  [
    'nl',
    'Het telefoonnummer van je account bij Acme is gewijzigd. Was jij dit niet? Draai het binnen 24 uur terug:',
  ],
] as const)('number-changed brings the link: %s', (language, said) => {
  expect(smsTemplates.get('number-changed')?.(factsOf(phoneNumberChanged(), { language }))).toBe(
    `${said} ${link}`,
  );
});

it.each([
  ['user', 'en', `Somebody asked to recover your Acme account. Not you? Cancel it: ${link}`],
  ['user', 'nl', `Iemand vroeg om herstel van je account bij Acme. Was jij dit niet? Annuleer het: ${link}`],
  [
    'administrator',
    'en',
    'An administrator started a recovery of your Acme account. A sign-in with two factors stops it, or an administrator.',
  ],
  [
    'administrator',
    'nl',
    'Een beheerder startte het herstel van je account bij Acme. Inloggen met twee factoren stopt het, of een beheerder.',
  ],
  [
    'operator',
    'en',
    'An operator started a recovery of your Acme account. A sign-in with two factors stops it, or an administrator.',
  ],
  [
    'operator',
    'nl',
    'Een systeembeheerder startte het herstel van je account bij Acme. Inloggen met twee factoren stopt het, of een beheerder.',
  ],
] as const)('recovery-requested by %s, language %s', (requestedBy, language, text) => {
  const facts = factsOf(recoveryRequested({ requestedBy }), { language });
  expect(smsTemplates.get('recovery-requested')?.(facts)).toBe(text);
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
