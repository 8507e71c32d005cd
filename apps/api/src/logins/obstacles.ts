import { Injectable } from '@nestjs/common';
import { device, location, streamOf, survives, user, type LoginAttempted } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';

/** What came to stand against a login since its password was right. */
export type Obstacle = 'user_deactivated' | 'sessions_revoked' | 'device_blocked' | 'location_blocked';

@Injectable()
export class Obstacles {
  constructor(private readonly run: CommandRunner) {}

  async of(attempted: LoginAttempted): Promise<Obstacle | null> {
    const [userNow, deviceNow, locationNow] = await Promise.all([
      this.run.load(streamOf(user, attempted.userId)),
      this.run.load(streamOf(device, attempted.deviceId)),
      attempted.locationId === null ? null : this.run.load(streamOf(location, attempted.locationId)),
    ]);
    if (userNow.state.status !== 'active') return 'user_deactivated';
    // A password that was changed meanwhile must not be of use to who still knew the old one.
    const { userRevision } = attempted;
    if (!survives(userNow.state.sessionsRevoked, { sessionId: null, revision: userRevision }))
      return 'sessions_revoked';
    if (deviceNow.state.status === 'blocked') return 'device_blocked';
    return locationNow?.state.status === 'blocked' ? 'location_blocked' : null;
  }
}
