import { safeReturnTo } from './return-to';

it.each(['/', '/devices', '/audit-log?type=DeviceBlocked&from=2026-01-01#top'])('goes to %s', (path) => {
  expect(safeReturnTo(path)).toBe(path);
});

it.each([
  '//evil.example',
  '/\\evil.example',
  '\\evil.example',
  'https:evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '/\t/evil.example',
  'devices',
  '',
  undefined,
  null,
  ['/devices'],
])('stays here instead of going to %j', (wanted) => {
  expect(safeReturnTo(wanted)).toBe('/');
});
