import { Inject, Injectable } from '@nestjs/common';
import {
  DAY,
  decideRecognizeDevice,
  decideRecognizeLocation,
  decideStartSession,
  device,
  later,
  location,
  session,
  streamOf,
  type Assurance,
  type LoginAttempted,
} from '@sallyport/domain';
import { CommandRunner, type CommandContext } from '@sallyport/event-store';
import { ENTROPY, type Entropy } from '@sallyport/ports';
import { formatToken, type SecretToken } from '../http/secret-token';
import { hashSecret, SECRET_BYTES } from '../security/secrets';
import type { UserContext } from '../security/user-context';

/** After this a session has to be begun anew, whatever was done in it. */
export const SESSION_LIFETIME = 30 * DAY;

export interface CompletedLogin {
  readonly loginId: string;
  readonly attempted: LoginAttempted;
  readonly sessionId: string;
  readonly assurance: Assurance;
  /** The device secret that the client showed. */
  readonly deviceToken: SecretToken | undefined;
}

export interface StartedSession {
  readonly sessionToken: string;
  readonly deviceToken: string;
  readonly sessionExpiresAt: string;
}

/** Gives a login that succeeded its session, and makes its device and place known. */
@Injectable()
export class CompleteLogin {
  constructor(
    private readonly run: CommandRunner,
    @Inject(ENTROPY) private readonly entropy: Entropy,
  ) {}

  async execute(context: UserContext, login: CompletedLogin): Promise<StartedSession> {
    const { attempted, sessionId, loginId } = login;
    const sessionSecret = this.entropy.bytes(SECRET_BYTES);
    const deviceSecret = this.deviceSecret(login);
    const sessionExpiresAt = later(context.now, SESSION_LIFETIME);
    const { deviceId, locationId } = attempted;
    const [deviceNow, locationNow] = await Promise.all([
      this.run.load(streamOf(device, deviceId)),
      locationId === null ? null : this.run.load(streamOf(location, locationId)),
    ]);
    // None of these leans on another: a session without its device's stream is not valid.
    await Promise.all([
      this.run.on(context, streamOf(device, deviceId), (state) =>
        decideRecognizeDevice(
          { ...deviceOf(attempted), loginId, secretHash: hashSecret(deviceSecret) },
          state,
        ),
      ),
      this.run.on(context, streamOf(session, sessionId), (state) =>
        decideStartSession(
          {
            started: {
              ...sessionOf(attempted),
              loginId,
              deviceRevision: deviceNow.revision,
              locationRevision: locationNow?.revision ?? null,
              assurance: login.assurance,
              secretHash: hashSecret(sessionSecret),
              expiresAt: sessionExpiresAt,
            },
            device: deviceNow.state,
            location: locationNow?.state ?? null,
          },
          state,
        ),
      ),
      this.recognizeLocation(context, loginId, attempted),
    ]);
    return {
      sessionExpiresAt,
      sessionToken: formatToken('session', { id: sessionId, secret: sessionSecret }),
      deviceToken: formatToken('device', { id: attempted.deviceId, secret: deviceSecret }),
    };
  }

  /** A trusted device keeps its secret; one whose trust was lost gets a new one, since the old may be in other hands. */
  private deviceSecret({ attempted, deviceToken }: CompletedLogin): Buffer {
    return attempted.deviceKnown && deviceToken ? deviceToken.secret : this.entropy.bytes(SECRET_BYTES);
  }

  private async recognizeLocation(
    context: CommandContext,
    loginId: string,
    attempted: LoginAttempted,
  ): Promise<void> {
    const { locationId, placeKind, userId, granularity, country, region, city } = attempted;
    if (locationId === null || placeKind === 'unknown') return;
    const place = { userId, loginId, placeKind, granularity, country, region, city };
    await this.run.on(context, streamOf(location, locationId), (state) =>
      decideRecognizeLocation(place, state),
    );
  }
}

const deviceOf = ({ userId, deviceLabel, browser, os, userRevision }: LoginAttempted) => ({
  userId,
  label: deviceLabel,
  browser,
  os,
  userRevision,
});

const sessionOf = (attempted: LoginAttempted) => ({
  userId: attempted.userId,
  organizationId: attempted.organizationId,
  deviceId: attempted.deviceId,
  ip: attempted.ip,
  deviceLabel: attempted.deviceLabel,
  browser: attempted.browser,
  os: attempted.os,
  placeKind: attempted.placeKind,
  locationId: attempted.locationId,
  granularity: attempted.granularity,
  country: attempted.country,
  region: attempted.region,
  city: attempted.city,
  userRevision: attempted.userRevision,
  organizationRevision: attempted.organizationRevision,
});
