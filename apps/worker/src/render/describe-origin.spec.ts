import { deviceRecognized } from '@sallyport/testing';
import { factsOf } from '../spec-support/facts-of';
import { originRows } from './describe-origin';

const { origin } = factsOf(deviceRecognized());

it('has no rows for what is not known', () => {
  expect(originRows(null, 'en')).toEqual([]);
});

it.each([
  ['en', 'Device', 'Place', 'Amsterdam, North Holland, Netherlands (approximate)', 'IP address'],
  ['nl', 'Apparaat', 'Plaats', 'Amsterdam, North Holland, Nederland (bij benadering)', 'IP-adres'],
] as const)('tells device, place and address: %s', (language, device, place, where, address) => {
  expect(originRows(origin, language)).toEqual([
    [device, 'Firefox on Windows'],
    [place, where],
    [address, '193.0.6.139'],
  ]);
});

it('calls no place approximate that was not worked out from the address', () => {
  const home = origin && { ...origin, placeKind: 'private' as const };
  expect(originRows(home, 'en')[1]).toEqual(['Place', 'Private network']);
});
