import {
  ana,
  locationBlocked,
  locationRecognized,
  locationUnblocked,
  minutesAfterNoon,
  NOON,
  sessionStarted,
  someLocation,
  someSession,
  userErased,
} from '@sallyport/testing';
import { documentsOf } from '../spec-support/documents-of';
import { story } from '../spec-support/story';
import { locations } from './locations.projection';

const at = minutesAfterNoon(90);

it('shows a place', async () => {
  expect(await documentsOf(locations, story([someLocation, locationRecognized()]))).toEqual([
    {
      id: someLocation,
      userId: ana,
      kind: 'geoip',
      country: 'NL',
      region: 'North Holland',
      city: 'Amsterdam',
      granularity: 'city',
      firstSeenAt: NOON,
      lastSeenAt: NOON,
      blocked: false,
    },
  ]);
});

it('was last seen at the last session from there, which may be from an unknown place', async () => {
  const events = story(
    [someLocation, locationRecognized()],
    [someSession, sessionStarted(), { at }],
    [someSession, sessionStarted({ placeKind: 'unknown', locationId: null }), { at: minutesAfterNoon(99) }],
  );
  expect(await documentsOf(locations, events)).toMatchObject([{ firstSeenAt: NOON, lastSeenAt: at }]);
});

it('is blocked and unblocked', async () => {
  const blocked = [
    [someLocation, locationRecognized()],
    [someLocation, locationBlocked()],
  ] as const;
  expect(await documentsOf(locations, story(...blocked))).toMatchObject([{ blocked: true }]);
  const unblocked = story(...blocked, [someLocation, locationUnblocked()]);
  expect(await documentsOf(locations, unblocked)).toMatchObject([{ blocked: false }]);
});

it('is gone with its user', async () => {
  expect(
    await documentsOf(locations, story([someLocation, locationRecognized()], [ana, userErased()])),
  ).toEqual([]);
});
