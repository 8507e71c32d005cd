import { placeLabel } from './place-label';

const geoip = (country: string | null, region: string | null, city: string | null) =>
  placeLabel({ placeKind: 'geoip', country, region, city });

it.each([
  ['Amsterdam, North Holland, Netherlands', geoip('NL', 'North Holland', 'Amsterdam')],
  ['Lisbon, Portugal', geoip('PT', 'Lisbon', 'Lisbon')],
  ['North Holland, Netherlands', geoip('NL', 'North Holland', null)],
  ['Brazil', geoip('BR', null, '')],
  ['XK9', geoip('XK9', null, null)],
  ['Unknown place', geoip(null, null, null)],
  ['Private network', placeLabel({ placeKind: 'private', country: null, region: null, city: null })],
  ['Unknown place', placeLabel({ placeKind: 'unknown', country: null, region: null, city: null })],
])('says %s', (words, label) => expect(label).toBe(words));
