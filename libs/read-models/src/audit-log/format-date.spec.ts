import { formatDate } from './format-date';

const lateInUtc = '2026-11-27T23:30:00.000Z';

it.each([
  ['UTC', 'en', '27 November 2026'],
  ['Europe/Amsterdam', 'en', '28 November 2026'],
  ['Europe/Amsterdam', 'nl', '28 november 2026'],
  ['America/Sao_Paulo', 'nl', '27 november 2026'],
  ['Mars/Olympus', 'en', '27 November 2026'],
] as const)('in %s, language %s', (timeZone, language, date) => {
  expect(formatDate(lateInUtc, timeZone, language)).toBe(date);
});
