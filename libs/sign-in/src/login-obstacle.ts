import { device, location, streamOf, survives, user, type LoginAttempted } from '@sallyport/domain';
import type { CommandLog } from './command-log';

/** What came to block a login since its password was right. */
export type LoginObstacle = 'user_deactivated' | 'sessions_revoked' | 'device_blocked' | 'location_blocked';

/** Null when nothing blocks it. */
export async function findLoginObstacle(
  log: CommandLog,
  { userId, deviceId, locationId, userRevision }: LoginAttempted,
): Promise<LoginObstacle | null> {
  const [userNow, deviceNow, locationNow] = await Promise.all([
    log.load(streamOf(user, userId)),
    log.load(streamOf(device, deviceId)),
    locationId === null ? null : log.load(streamOf(location, locationId)),
  ]);
  if (userNow.state.status !== 'active') return 'user_deactivated';
  // A password that was changed meanwhile must not be of use to whoever still knew the old one.
  if (!survives(userNow.state.sessionsRevoked, { sessionId: null, revision: userRevision }))
    return 'sessions_revoked';
  if (deviceNow.state.status === 'blocked') return 'device_blocked';
  return locationNow?.state.status === 'blocked' ? 'location_blocked' : null;
}
