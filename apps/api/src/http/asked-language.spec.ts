import { askedLanguage } from './asked-language';

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['nl', 'nl'],
  ['NL-be', 'nl'],
  ['nl-NL,nl;q=0.9,en-US;q=0.8,en;q=0.7', 'nl'],
  ['en-US,en;q=0.9,nl;q=0.8', 'en'],
  ['ja,nl;q=0.5', 'nl'],
  ['ja, fr;q=0.5', 'en'],
  ['en;q=0.3 , nl;q=0.30', 'en'],
  ['en;q=0.3,nl;q=0.301', 'nl'],
  ['nl;q=0', 'en'],
  ['*,nl;q=0.5', 'en'],
  ['nlx', 'en'],
  ['nl;q=2', 'en'],
  ['nl;level=1', 'en'],
  ['nl\u0000', 'en'],
  [`${'ja,'.repeat(200)}nl`, 'en'],
])('%j wants %s', (header, language) => {
  expect(askedLanguage(header)).toBe(language);
});
