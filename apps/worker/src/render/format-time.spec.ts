import { formatTime } from './format-time';

it.each([
  ['Europe/Amsterdam', '24 November 2026 at 15:05 CET (Europe/Amsterdam)'],
  ['Asia/Tokyo', '24 November 2026 at 23:05 GMT+9 (Asia/Tokyo)'],
  ['America/Sao_Paulo', '24 November 2026 at 11:05 GMT-3 (America/Sao_Paulo)'],
  ['UTC', '24 November 2026 at 14:05 UTC'],
  ['Mars/Olympus', '24 November 2026 at 14:05 UTC'],
])('in %s', (timeZone, text) => {
  expect(formatTime('2026-11-24T14:05:00.000Z', { timeZone, language: 'en' })).toBe(text);
});

it('keeps summer time', () => {
  expect(formatTime('2026-07-01T12:00:00.000Z', { timeZone: 'Europe/Amsterdam', language: 'en' })).toBe(
    '1 July 2026 at 14:00 CEST (Europe/Amsterdam)',
  );
});

it('names the month in Dutch to the Dutch, whatever was asked for first', () => {
  const timeZone = 'Europe/Amsterdam';
  formatTime('2026-03-01T14:05:00.000Z', { timeZone, language: 'en' });
  expect(formatTime('2026-03-01T14:05:00.000Z', { timeZone, language: 'nl' })).toBe(
    '1 maart 2026 om 15:05 CET (Europe/Amsterdam)',
  );
});
