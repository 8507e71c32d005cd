import {
  DAY,
  decideCancelRecovery,
  decideConfirmPassword,
  decideRecognizeDevice,
  decideRecognizeLocation,
  decideStartSession,
  device,
  factors,
  later,
  location,
  session,
  streamOf,
  user,
  type Factors,
  type FactorType,
  type LoginAttempted,
} from '@sallyport/domain';
import { appendTo, type Append } from '@sallyport/event-store';
import { isSameChannel } from './channels';
import type { UserContext } from './contexts';
import { factorOf } from './factors';
import { viewOfLogin } from './login-view';
import { commitInOrder } from './order';
import { hashSecret, SECRET_BYTES, type SecretToken } from './secrets';
import type { SignInParts } from './sign-in-parts';
import type { SignInReply } from './sign-in-reply';

/** After this a session has to be begun again, whatever was done in it. */
export const SESSION_LIFETIME = 30 * DAY;

export interface CompletedSignIn {
  readonly loginId: string;
  readonly attempted: LoginAttempted;
  readonly sessionId: string;
  /** The second factor that was passed; null for a password alone. */
  readonly factor: FactorType | null;
  /** The user wants the device to be trusted; only two factors make it so. */
  readonly trustDevice: boolean;
  /** The device secret that the client showed. */
  readonly deviceToken: SecretToken | undefined;
}

/** Gives a login that succeeded its session, and makes its device and place known. */
export async function completeSignIn(
  parts: SignInParts,
  context: UserContext,
  completed: CompletedSignIn,
): Promise<SignInReply> {
  const { log, entropy } = parts;
  const { attempted, sessionId, loginId } = completed;
  const { deviceId, locationId, userId } = attempted;
  const sessionSecret = entropy.bytes(SECRET_BYTES);
  const deviceSecret = deviceSecretOf(parts, completed);
  const expiresAt = later(context.now, SESSION_LIFETIME);
  const [deviceNow, locationNow, factorsNow] = await Promise.all([
    log.load(streamOf(device, deviceId)),
    locationId === null ? null : log.load(streamOf(location, locationId)),
    log.lastSeen(streamOf(factors, userId)),
  ]);
  const start = {
    started: {
      ...factsOfSession(completed),
      deviceRevision: deviceNow.revision,
      locationRevision: locationNow?.revision ?? null,
      secretHash: hashSecret(sessionSecret),
      expiresAt,
    },
    device: deviceNow.state,
    location: locationNow?.state ?? null,
  };
  await commitInOrder(log, context, {
    device: recognizeDevice(completed, hashSecret(deviceSecret)),
    location: recognizeLocation(completed),
    ...afterTwoFactors(completed, factorsNow.state),
    session: appendTo(streamOf(session, sessionId), (state) => decideStartSession(start, state)),
  });
  return {
    login: await viewOfLogin(parts, { loginId, userId, now: context.now }, expiresAt),
    sessionToken: { id: sessionId, secret: sessionSecret },
    deviceToken: { id: deviceId, secret: deviceSecret },
  };
}

/** A trusted device keeps its secret; any other gets a new one, since the old may be in other hands. */
function deviceSecretOf({ entropy }: SignInParts, { attempted, deviceToken }: CompletedSignIn): Buffer {
  const keeps = attempted.deviceTrusted && deviceToken?.id === attempted.deviceId;
  return keeps ? deviceToken.secret : entropy.bytes(SECRET_BYTES);
}

function recognizeDevice(
  { attempted, loginId, factor, trustDevice }: CompletedSignIn,
  secretHash: string,
): Append {
  const { userId, deviceId, deviceLabel: label, browser, os, userRevision } = attempted;
  const known = { userId, loginId, label, browser, os, secretHash, userRevision };
  const trusted = factor !== null && trustDevice;
  return appendTo(streamOf(device, deviceId), (state) => decideRecognizeDevice({ ...known, trusted }, state));
}

function recognizeLocation({ attempted, loginId }: CompletedSignIn): Append | undefined {
  const { locationId, placeKind, userId, granularity, country, region, city } = attempted;
  if (locationId === null || placeKind === 'unknown') return undefined;
  const place = { userId, loginId, placeKind, granularity, country, region, city };
  return appendTo(streamOf(location, locationId), (state) => decideRecognizeLocation(place, state));
}

/** What two factors prove beside the session: the password is its user's own, and nothing has to be recovered. */
function afterTwoFactors(
  { attempted, loginId, factor }: CompletedSignIn,
  factorsNow: Factors,
): { confirmPassword?: Append; cancelRecovery?: Append } {
  if (factor === null) return {};
  const { userId, userRevision, passwordChannel } = attempted;
  const channel = factorOf(factor)?.channel(factorsNow) ?? passwordChannel;
  const confirms = passwordChannel === 'mailbox' && !isSameChannel(passwordChannel, channel);
  return {
    ...(confirms && {
      confirmPassword: appendTo(streamOf(user, userId), (state) =>
        decideConfirmPassword({ loginId, userRevision }, state),
      ),
    }),
    ...(factorsNow.recovery && {
      cancelRecovery: appendTo(
        streamOf(factors, userId),
        (state) => decideCancelRecovery({ reason: 'two-factor-sign-in' }, state),
        'cancel-recovery',
      ),
    }),
  };
}

const factsOfSession = ({ attempted, loginId, factor }: CompletedSignIn) => ({
  userId: attempted.userId,
  organizationId: attempted.organizationId,
  loginId,
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
  assurance: factor === null ? ('password' as const) : ('two_factor' as const),
  factor,
  deviceTrusted: attempted.deviceTrusted,
  locationKnown: attempted.locationKnown,
  enrolledFactors: attempted.enrolledFactors,
  userRevision: attempted.userRevision,
  organizationRevision: attempted.organizationRevision,
});
