import { challengeIssued, minutesAfterNoon, recoveryRequested } from '@sallyport/testing';
import { factsOf, link } from '../spec-support/facts-of';
import { pushTemplates } from './templates';

it.each([
  ['en', '012345 is your Acme code', "Don't share it."],
  ['nl', '012345 is je code voor Acme', 'Deel hem niet.'],
] as const)('the code stands in the title: %s', (language, title, body) => {
  expect(pushTemplates.get('code')?.(factsOf(challengeIssued(), { language }))).toMatchObject({
    title,
    body,
    code: '012345',
    link: null,
  });
});

describe('a recovery', () => {
  const dueAt = minutesAfterNoon(3 * 24 * 60);
  it.each([
    ['user', 'en', 'Recovery of your Acme account', 'Open this to cancel it.', link],
    ['user', 'nl', 'Herstel van je account bij Acme', 'Open dit om het te annuleren.', link],
    ['administrator', 'en', 'Recovery of your Acme account', 'An administrator started it.', null],
    ['administrator', 'nl', 'Herstel van je account bij Acme', 'Een beheerder startte het.', null],
    ['operator', 'en', 'Recovery of your Acme account', 'An operator started it.', null],
    ['operator', 'nl', 'Herstel van je account bij Acme', 'Een systeembeheerder startte het.', null],
  ] as const)('requested by %s, language %s', (requestedBy, language, title, body, opens) => {
    const facts = factsOf(recoveryRequested({ requestedBy, dueAt }), { language });
    expect(pushTemplates.get('recovery-requested')?.(facts)).toEqual({
      title,
      body: expect.stringContaining(body),
      code: null,
      link: opens,
      expiresAt: dueAt,
    });
  });
});
