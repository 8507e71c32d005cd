import type { Activity } from '../activity/activity';
import type { Device } from '../device/device';
import { meetsDemand } from './meets-demand';
import type { SessionId } from '../kernel/ids';
import type { Instant } from '../kernel/time';
import type { Location } from '../location/location';
import type { Organization } from '../organization/organization';
import { survives } from '../user/revocation';
import type { User } from '../user/user';
import { isIdle } from './is-idle';
import type { Session } from './session';

export interface SessionFacts {
  readonly sessionId: SessionId;
  readonly session: Session;
  /** When it was last used; need not be read of a session that cannot be idle yet. */
  readonly activity: Activity;
  readonly device: Device;
  /** Where the session began; of an unknown place there is no stream, and nothing to block. */
  readonly location: Location;
  readonly user: User;
  readonly organization: Organization;
  readonly now: Instant;
}

export type SessionValidity =
  | 'valid'
  | 'unknown'
  | 'ended'
  | 'expired'
  | 'idle'
  | 'device_blocked'
  | 'location_blocked'
  | 'user_inactive'
  | 'revoked'
  | 'policy_not_met';

/**
 * The rule of validity, from six short streams alone. Apart from expiry and idleness it compares revisions, never times: what
 * ended a session by one append holds on the very next request, whatever the clocks of the servers say.
 */
export function sessionValidity(facts: SessionFacts): SessionValidity {
  const { sessionId, session, activity, device, location, user, organization, now } = facts;
  if (session.status === 'unknown' || organization.status === 'unknown') return 'unknown';
  if (session.status === 'ended') return 'ended';
  if (now >= session.expiresAt) return 'expired';
  if (isIdle(session, activity, now)) return 'idle';

  if (device.status === 'unknown' || device.userId !== session.userId) return 'unknown';
  // Also when the block was lifted since: unblocking lets the device sign in, and brings no session back.
  if (device.lastBlock !== null && device.lastBlock > session.deviceRevision) return 'device_blocked';
  if (isBlockedSince(location, session.locationRevision)) return 'location_blocked';

  if (user.status !== 'active') return 'user_inactive';
  if (!survives(user.sessionsRevoked, { sessionId, revision: session.userRevision })) return 'revoked';

  const revision = session.organizationRevision;
  const isMet = organization.demands.every(
    (demand) => survives(demand.since, { sessionId, revision }) || meetsDemand(session, demand),
  );
  return isMet ? 'valid' : 'policy_not_met';
}

const isBlockedSince = (location: Location, revision: number | null): boolean =>
  location.status !== 'unknown' &&
  location.lastBlock !== null &&
  revision !== null &&
  location.lastBlock > revision;
