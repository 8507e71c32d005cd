import { Injectable } from '@nestjs/common';
import {
  activity,
  canBeIdle,
  device,
  location,
  organization,
  session,
  sessionValidity,
  streamOf,
  user,
  type BegunSession,
  type Instant,
  type RegisteredUser,
} from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';

export interface ValidSession {
  readonly session: BegunSession;
  readonly user: RegisteredUser;
}

/** Tells which sessions are valid, from the streams that the rule of validity names and nothing else. */
@Injectable()
export class ValidSessions {
  constructor(private readonly run: CommandRunner) {}

  /**
   * Undefined when there is no such session, or it is not valid any more.
   * @param isWanted looked at before the other streams are read
   */
  async find(
    sessionId: string,
    now: Instant,
    isWanted: (state: BegunSession) => boolean = () => true,
  ): Promise<ValidSession | undefined> {
    const { state } = await this.run.load(streamOf(session, sessionId));
    if (state.status === 'unknown' || !isWanted(state)) return undefined;
    const [activityNow, deviceNow, locationNow, userNow, organizationNow] = await Promise.all([
      canBeIdle(state, now) ? this.run.load(streamOf(activity, sessionId)) : undefined,
      this.run.load(streamOf(device, state.deviceId)),
      state.locationId === null ? undefined : this.run.load(streamOf(location, state.locationId)),
      this.run.load(streamOf(user, state.userId)),
      this.run.load(streamOf(organization, state.organizationId)),
    ]);
    const validity = sessionValidity({
      sessionId,
      session: state,
      activity: activityNow?.state ?? activity.initial,
      device: deviceNow.state,
      location: locationNow?.state ?? location.initial,
      user: userNow.state,
      organization: organizationNow.state,
      now,
    });
    if (validity !== 'valid' || userNow.state.status !== 'active') return undefined;
    return { session: state, user: userNow.state };
  }
}
