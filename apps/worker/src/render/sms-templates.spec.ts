import {
  challengeIssued,
  phoneNumberChanged,
  phoneNumberChangeRequested,
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
  ['en', 'The phone number of your Acme account was changed. Not you? Take it back within 24 hours:'],
  [
    'nl',
    'Het telefoonnummer van je account bij Acme is gewijzigd. Was jij dit niet? Draai het binnen 24 uur terug:',
  ],
] as const)('number-changed brings the link: %s', (language, said) => {
  expect(smsTemplates.get('number-changed')?.(factsOf(phoneNumberChanged(), { language }))).toBe(
    `${said} ${link}`,
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
