import { challengeIssued } from '@sallyport/testing';
import { factsOf } from '../spec-support/facts-of';
import { pushTemplates } from './templates';

it.each([
  ['en', '012345 is your Acme code', "Don't share it."],
  ['nl', '012345 is je code voor Acme', 'Deel hem niet.'],
] as const)('the code stands in the title: %s', (language, title, body) => {
  expect(pushTemplates.get('code')?.(factsOf(challengeIssued(), { language }))).toMatchObject({
    title,
    body,
    code: '012345',
  });
});
