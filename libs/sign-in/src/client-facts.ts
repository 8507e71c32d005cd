import {
  device,
  deviceStanding,
  location,
  locationGranularities,
  login,
  streamOf,
  type Device,
  type LocationGranularity,
  type TwoFactorPolicy,
  type User,
} from '@sallyport/domain';
import { newId } from '@sallyport/event-store';
import type { UserContext } from './contexts';
import { atGranularity, isFound, locationIdsOf } from './location-ids';
import { isSecret, type SecretToken } from './secrets';
import type { SignInParts } from './sign-in-parts';

/** What a request says of its client. */
export interface Client {
  readonly ip: string;
  readonly userAgent: string;
  /** The device secret that it showed, if it is one in form. */
  readonly deviceToken: SecretToken | undefined;
}

/** User agents are cut to this: they are labels, and come from strangers. */
const USER_AGENT_LENGTH = 512;

/** Turns what a request says of its client into the facts that a login is judged on. */
export async function gatherClientFacts(
  parts: SignInParts,
  context: UserContext,
  client: Client,
  { user, policy }: { readonly user: User; readonly policy: TwoFactorPolicy },
) {
  const [deviceFacts, placeFacts] = await Promise.all([
    factsOfDevice(parts, context, client, user, policy),
    factsOfPlace(parts, context.userId, client.ip, policy.locationGranularity),
  ]);
  const { label, browser, os } = parts.describeUserAgent(client.userAgent);
  return {
    ip: client.ip,
    userAgent: client.userAgent.slice(0, USER_AGENT_LENGTH),
    deviceLabel: label,
    browser,
    os,
    ...deviceFacts,
    ...placeFacts,
    databaseVersion: parts.places.databaseVersion,
  };
}

async function factsOfDevice(
  { log }: SignInParts,
  context: UserContext,
  { deviceToken }: Client,
  user: User,
  { deviceTrustDays }: TwoFactorPolicy,
) {
  const unknown = {
    deviceId: newId(context, 'device'),
    deviceRecognized: false,
    deviceTrusted: false,
    deviceBlocked: false,
  };
  if (!deviceToken) return unknown;
  const { state } = await log.load(streamOf(device, deviceToken.id));
  const { userId, now } = context;
  const standing = deviceStanding({
    device: state,
    userId,
    secretHashMatches: state.status !== 'unknown' && isSecret(deviceToken.secret, state.secretHash),
    trustedByTwoFactors: await wasTrustedByTwoFactors(log, state),
    user,
    deviceTrustDays,
    now,
  });
  if (!standing.recognized) return unknown;
  return {
    deviceId: deviceToken.id,
    // What its user calls it, wherever the login and its session are shown.
    ...(state.status !== 'unknown' && state.renamed && { deviceLabel: state.label }),
    deviceRecognized: true,
    deviceTrusted: standing.trusted,
    deviceBlocked: standing.blocked,
  };
}

/** Of a device that older versions trusted after every sign-in: whether the last one passed two factors. */
async function wasTrustedByTwoFactors(log: SignInParts['log'], state: Device): Promise<boolean> {
  if (state.status === 'unknown' || !state.trust?.ifTwoFactors) return false;
  const { state: before } = await log.load(streamOf(login, state.trust.loginId));
  return before.status === 'succeeded' && before.assurance !== 'password';
}

async function factsOfPlace(
  { log, keys, places }: SignInParts,
  userId: string,
  ip: string,
  granularity: LocationGranularity,
) {
  const place = await places.find(ip);
  const { kind: placeKind, country, network } = place;
  const fields = { placeKind, granularity, country, network, ...atGranularity(place, granularity) };
  if (!isFound(place)) return { ...fields, locationId: null, locationKnown: false, locationBlocked: false };

  const ids = locationIdsOf(keys, userId, place);
  // A block holds at the granularity at which it was made, whatever the policy says now.
  const states = await Promise.all(
    locationGranularities.map((each) => log.load(streamOf(location, ids[each]))),
  );
  return {
    ...fields,
    locationId: ids[granularity],
    locationKnown: states[locationGranularities.indexOf(granularity)]?.state.status === 'known',
    locationBlocked: states.some(({ state }) => state.status === 'blocked'),
  };
}
