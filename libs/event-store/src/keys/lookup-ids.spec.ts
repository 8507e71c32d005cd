import { KeyRing } from './key-ring';
import { emailKeyOf, locationIdOf, type PlaceKey } from './lookup-ids';

const ring = new KeyRing({ current: 'k1', lookup: 'k1', keys: { k1: Buffer.alloc(32, 1) } });
const lisbon: PlaceKey = {
  kind: 'geoip',
  granularity: 'city',
  country: 'PT',
  region: 'Lisbon',
  city: 'Lisbon',
};

describe('ids of look-ups', () => {
  it('are one for addresses that differ in case, outer spaces or Unicode form alone', () => {
    const id = emailKeyOf(ring, 'zoë@acme.example');
    for (const same of ['Zoë@ACME.example', ' zoë@acme.example ', 'zoe\u0308@acme.example'])
      expect(emailKeyOf(ring, same)).toBe(id);
    expect(emailKeyOf(ring, 'zoe@acme.example')).not.toBe(id);
  });

  it('are one for a place of a user, and another for any other user or place', () => {
    const ids = [
      locationIdOf(ring, 'ana', lisbon),
      locationIdOf(ring, 'bob', lisbon),
      locationIdOf(ring, 'ana', { ...lisbon, kind: 'private' }),
      locationIdOf(ring, 'ana', { ...lisbon, granularity: 'region' }),
      locationIdOf(ring, 'ana', { ...lisbon, country: 'ES' }),
      locationIdOf(ring, 'ana', { ...lisbon, region: 'Porto' }),
      locationIdOf(ring, 'ana', { ...lisbon, city: null }),
      locationIdOf(ring, 'ana', { ...lisbon, city: 'null' }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(locationIdOf(ring, 'ana', { ...lisbon })).toBe(ids[0]);
  });
});
