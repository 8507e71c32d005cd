import { locationIdOf } from '@sallyport/event-store';
import { ana, bob, locationRecognized, otherLocation, someSession } from '@sallyport/testing';
import { signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { LocationsModule } from './locations.module';

const netherlands = { granularity: 'country', country: 'NL', region: null, city: null } as const;
const bobsLocation = '019ab000-0000-7000-8000-000000000039';
let app: SignedInApp;
let token: string;
let country: string;
beforeEach(async () => {
  app = await signedInApp(LocationsModule);
  token = await app.start(someSession);
  country = locationIdOf(app.keys, ana, { kind: 'geoip', ...netherlands });
  await app.log.record(`location-${country}`, locationRecognized(netherlands));
  await app.log.record(
    `location-${otherLocation}`,
    locationRecognized({ city: 'Lisbon', region: null, country: 'PT' }),
  );
  await app.log.record(`location-${bobsLocation}`, locationRecognized({ userId: bob }), { userId: bob });
});
afterEach(() => app.close());

const post = (id: string, what: string, body: object = {}) =>
  app.call('POST', `/me/locations/${id}/${what}`, token, body);

it('lists places, and says which of them the user is at', async () => {
  const { body } = await app.call('GET', '/me/locations', token);
  const places = body.data.map(({ locationId, label, current }: Record<string, unknown>) => [
    locationId,
    label,
    current,
  ]);
  expect(places).toHaveLength(3);
  expect(places).toEqual(
    expect.arrayContaining([
      [app.locationId, 'Amsterdam, North Holland, Netherlands', true],
      [country, 'Netherlands', true],
      [otherLocation, 'Lisbon, Portugal', false],
    ]) as unknown[],
  );
});

it('blocks and unblocks a place', async () => {
  expect(await post(otherLocation, 'block')).toMatchObject({ status: 200 });
  expect(await post(otherLocation, 'unblock')).toMatchObject({ status: 200 });
  expect(await app.types(`location-${otherLocation}`)).toEqual([
    'LocationRecognized',
    'LocationBlocked',
    'LocationUnblocked',
  ]);
});

it.each([
  ['the place', () => app.locationId],
  ['the country round it', () => country],
])('asks before %s in which the user is is blocked', async (_, id) => {
  expect(await post(id(), 'block')).toMatchObject({ status: 409, body: { code: 'would_block_yourself' } });
  expect(await post(id(), 'block', { confirm: true })).toMatchObject({ status: 200 });
});

it.each(['block', 'unblock'])("does not see others' places: %s", async (what) =>
  expect(await post(bobsLocation, what)).toMatchObject({ status: 404, body: { code: 'location_not_found' } }),
);
