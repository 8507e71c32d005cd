import { Inject, Injectable } from '@nestjs/common';
import { describeUserAgent } from '@sallyport/adapters/user-agents';
import {
  device,
  deviceStanding,
  location,
  locationGranularities,
  streamOf,
  type LocationGranularity,
  type TwoFactorPolicy,
  type User,
} from '@sallyport/domain';
import { CommandRunner, KeyRing, newId } from '@sallyport/event-store';
import { PLACE_FINDER, type PlaceFinder } from '@sallyport/ports';
import type { SecretToken } from '../http/secret-token';
import { atGranularity, isFound, locationIdsOf } from './location-ids';
import { isSecret } from './secrets';
import type { UserContext } from './user-context';

/** What a request tells of its client. */
export interface Client {
  readonly ip: string;
  readonly userAgent: string;
  /** The device secret that it showed, if it is one in form. */
  readonly deviceToken: SecretToken | undefined;
}

/** User agents are cut to this: they are labels, and come from strangers. */
const USER_AGENT_LENGTH = 512;

/** Turns what a request tells of its client into the facts that a login is judged on. */
@Injectable()
export class ClientFacts {
  constructor(
    private readonly run: CommandRunner,
    @Inject(KeyRing) private readonly keys: KeyRing,
    @Inject(PLACE_FINDER) private readonly places: PlaceFinder,
  ) {}

  async gather(
    context: UserContext,
    client: Client,
    { user, policy }: { readonly user: User; readonly policy: TwoFactorPolicy },
  ) {
    const [deviceFacts, placeFacts] = await Promise.all([
      this.ofDevice(context, client, user, policy),
      this.ofPlace(context.userId, client.ip, policy.locationGranularity),
    ]);
    const { label, browser, os } = describeUserAgent(client.userAgent);
    return {
      ip: client.ip,
      userAgent: client.userAgent.slice(0, USER_AGENT_LENGTH),
      deviceLabel: label,
      browser,
      os,
      ...deviceFacts,
      ...placeFacts,
      databaseVersion: this.places.databaseVersion,
    };
  }

  private async ofDevice(
    context: UserContext,
    { deviceToken }: Client,
    user: User,
    { deviceTrustDays }: TwoFactorPolicy,
  ) {
    const unknown = {
      deviceId: newId(context, 'device'),
      deviceRecognized: false,
      deviceKnown: false,
      deviceBlocked: false,
    };
    if (!deviceToken) return unknown;
    const { state } = await this.run.load(streamOf(device, deviceToken.id));
    const secretHashMatches = state.status !== 'unknown' && isSecret(deviceToken.secret, state.secretHash);
    const { userId, now } = context;
    const standing = deviceStanding({ device: state, userId, secretHashMatches, user, deviceTrustDays, now });
    if (!standing.recognized) return unknown;
    return {
      deviceId: deviceToken.id,
      // What its user calls it, wherever the login and its session are told of.
      ...(state.status !== 'unknown' && state.renamed && { deviceLabel: state.label }),
      deviceRecognized: true,
      deviceKnown: standing.known,
      deviceBlocked: standing.blocked,
    };
  }

  private async ofPlace(userId: string, ip: string, granularity: LocationGranularity) {
    const place = await this.places.find(ip);
    const { kind: placeKind, country, network } = place;
    const fields = { placeKind, granularity, country, network, ...atGranularity(place, granularity) };
    if (!isFound(place)) return { ...fields, locationId: null, locationKnown: false, locationBlocked: false };

    const ids = locationIdsOf(this.keys, userId, place);
    // A block holds at the granularity at which it was made, whatever the policy says now.
    const states = await Promise.all(
      locationGranularities.map((each) => this.run.load(streamOf(location, ids[each]))),
    );
    return {
      ...fields,
      locationId: ids[granularity],
      locationKnown: states[locationGranularities.indexOf(granularity)]?.state.status === 'known',
      locationBlocked: states.some(({ state }) => state.status === 'blocked'),
    };
  }
}
