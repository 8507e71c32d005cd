import type { Origin } from '../facts/message-facts';
import { describePlace, originRows } from './describe-origin';

const origin: Origin = {
  deviceLabel: 'Firefox on Windows',
  placeKind: 'geoip',
  country: 'NL',
  region: 'North Holland',
  city: 'Amsterdam',
  ip: '193.0.6.139',
};

it.each([
  [{}, 'Amsterdam, North Holland, Netherlands'],
  [{ city: null }, 'North Holland, Netherlands'],
  [{ city: 'Tokyo', region: 'Tokyo', country: 'JP' }, 'Tokyo, Japan'],
  [{ city: null, region: null }, 'Netherlands'],
  [{ placeKind: 'private' as const }, 'Private network'],
  [{ placeKind: 'unknown' as const, country: null, region: null, city: null }, 'Unknown place'],
  [{ country: '?', city: null, region: null }, '?'],
])('with %j it is %s', (change, place) => {
  expect(describePlace({ ...origin, ...change }, 'en')).toBe(place);
});

it('has no rows for what is not known', () => {
  expect(originRows(null, 'en')).toEqual([]);
});

it.each([
  [{}, 'Amsterdam, North Holland, Nederland'],
  [{ placeKind: 'private' as const }, 'Privénetwerk'],
  [{ placeKind: 'unknown' as const, country: null, region: null, city: null }, 'Onbekende plaats'],
])('in Dutch, with %j it is %s', (change, place) => {
  expect(describePlace({ ...origin, ...change }, 'nl')).toBe(place);
});
