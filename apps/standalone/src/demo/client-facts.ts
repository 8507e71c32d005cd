import {
  device,
  deviceStanding,
  location,
  locationGranularities,
  streamOf,
  user,
  type LocationGranularity,
} from '@sallyport/domain';
import { locationIdOf, newId } from '@sallyport/event-store';
import type { Browser } from './browsers';
import type { UserContext } from './history';
import type { DemoPlace } from './places';
import type { World } from './world';

/** What a sign-in is judged on, of a browser at a place: as the api gathers it of a request. */
export function clientFacts(world: World, context: UserContext, browser: Browser, place: DemoPlace) {
  const { userAgent, label: deviceLabel, browser: browserName, os } = browser;
  return {
    ip: place.ip,
    userAgent,
    deviceLabel,
    browser: browserName,
    os,
    ...deviceFacts(world, context, browser),
    ...placeFacts(world, context.userId, place),
    databaseVersion: world.options.databaseVersion,
  };
}

function deviceFacts({ history, policy }: World, context: UserContext, { device: shown }: Browser) {
  const { userId, now } = context;
  const { state } = history.load(streamOf(device, shown?.id ?? ''));
  const standing = deviceStanding({
    device: state,
    userId,
    secretHashMatches: state.status !== 'unknown' && state.secretHash === shown?.secretHash,
    user: history.load(streamOf(user, userId)).state,
    deviceTrustDays: policy.deviceTrustDays,
    now,
  });
  return {
    deviceId: standing.recognized && shown ? shown.id : newId(context, 'device'),
    deviceRecognized: standing.recognized,
    deviceKnown: standing.known,
    deviceBlocked: standing.blocked,
  };
}

function placeFacts({ history, policy, options }: World, userId: string, place: DemoPlace) {
  const granularity = policy.locationGranularity;
  const idAt = (each: LocationGranularity) =>
    locationIdOf(options.keys, userId, { kind: 'geoip', granularity: each, ...atGranularity(place, each) });
  const statusAt = (each: LocationGranularity) => history.load(streamOf(location, idAt(each))).state.status;
  return {
    placeKind: 'geoip' as const,
    granularity,
    network: null,
    ...atGranularity(place, granularity),
    locationId: idAt(granularity),
    locationKnown: statusAt(granularity) === 'known',
    locationBlocked: locationGranularities.some((each) => statusAt(each) === 'blocked'),
  };
}

/** A place as finely as it is told apart. */
const atGranularity = ({ country, region, city }: DemoPlace, granularity: LocationGranularity) => ({
  country,
  region: granularity === 'country' ? null : region,
  city: granularity === 'city' ? city : null,
});
