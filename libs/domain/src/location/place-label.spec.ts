import { placeLabel } from './place-label';

const geoip = (country: string | null, region: string | null, city: string | null) =>
  placeLabel({ placeKind: 'geoip', country, region, city });

it.each([
  ['Amsterdam, North Holland, Netherlands', geoip('NL', 'North Holland', 'Amsterdam')],
  ['Lisbon, Portugal', geoip('PT', 'Lisbon', 'Lisbon')],
  ['North Holland, Netherlands', geoip('NL', 'North Holland', null)],
  ['Brazil', geoip('BR', null, '')],
  ['XK9', geoip('XK9', null, null)],
  ['?', geoip('?', null, null)],
  ['Tokyo, Japan', geoip('JP', 'Tokyo', 'Tokyo')],
  ['Netherlands', geoip('NL', null, null)],
  ['Unknown place', geoip(null, null, null)],
  ['Private network', placeLabel({ placeKind: 'private', country: null, region: null, city: null })],
  ['Unknown place', placeLabel({ placeKind: 'unknown', country: null, region: null, city: null })],
  [
    'Amsterdam, North Holland, Nederland',
    placeLabel({ placeKind: 'geoip', country: 'NL', region: 'North Holland', city: 'Amsterdam' }, 'nl'),
  ],
  [
    'Lisbon, Portugal',
    placeLabel({ placeKind: 'geoip', country: 'PT', region: 'Lisbon', city: 'Lisbon' }, 'nl'),
  ],
  ['Tokyo, Japan', placeLabel({ placeKind: 'geoip', country: 'JP', region: 'Tokyo', city: 'Tokyo' }, 'nl')],
  [
    'North Holland, Nederland',
    placeLabel({ placeKind: 'geoip', country: 'NL', region: 'North Holland', city: null }, 'nl'),
  ],
  ['Onbekende plaats', placeLabel({ placeKind: 'unknown', country: null, region: null, city: null }, 'nl')],
  ['Privénetwerk', placeLabel({ placeKind: 'private', country: null, region: null, city: null }, 'nl')],
])('says %s', (words, label) => expect(label).toBe(words));
