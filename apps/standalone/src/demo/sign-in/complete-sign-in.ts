import {
  DAY,
  decideRecognizeDevice,
  decideRecognizeLocation,
  decideStartSession,
  device,
  later,
  location,
  login,
  session,
  streamOf,
  type Assurance,
} from '@sallyport/domain';
import type { Browser } from '../browsers';
import type { UserContext } from '../history';
import type { World } from '../world';

/** As long as the api lets a session live. */
const SESSION_LIFETIME = 30 * DAY;

/** A login that is through gets its session; its device and place are known from now on. */
export function completeSignIn(
  world: World,
  context: UserContext,
  browser: Browser,
  {
    loginId,
    sessionId,
    assurance,
  }: { readonly loginId: string; readonly sessionId: string; readonly assurance: Assurance },
): void {
  const { history } = world;
  const { state } = history.load(streamOf(login, loginId));
  if (state.status !== 'succeeded') throw new Error(`login ${loginId} is ${state.status}`);
  const {
    userId,
    organizationId,
    deviceId,
    ip,
    deviceLabel,
    os,
    userRevision,
    organizationRevision,
    ...attempted
  } = state.attempted;
  const { placeKind, locationId, granularity, country, region, city } = attempted;
  if (placeKind !== 'geoip' || locationId === null) throw new Error(`the demo has no place for ${ip}`);
  const place = { placeKind, granularity, country, region, city };
  const names = { browser: attempted.browser, os };
  const deviceNow = history.load(streamOf(device, deviceId));
  const locationNow = history.load(streamOf(location, locationId));
  const kept = attempted.deviceKnown ? browser.device?.secretHash : undefined;
  const secretHash = kept ?? world.secretHash();

  const recognized = { ...names, userId, loginId, label: deviceLabel, secretHash, userRevision };
  history.on(context, streamOf(device, deviceId), (now) => decideRecognizeDevice(recognized, now));
  const started = {
    ...names,
    ...place,
    userId,
    organizationId,
    loginId,
    deviceId,
    ip,
    deviceLabel,
    locationId,
    userRevision,
    organizationRevision,
    deviceRevision: deviceNow.revision,
    locationRevision: locationNow.revision,
    assurance,
    secretHash: world.secretHash(),
    expiresAt: later(context.now, SESSION_LIFETIME),
  };
  const start = { started, device: deviceNow.state, location: locationNow.state };
  history.on(context, streamOf(session, sessionId), (now) => decideStartSession(start, now));
  history.on(context, streamOf(location, locationId), (now) =>
    decideRecognizeLocation({ ...place, userId, loginId }, now),
  );
  browser.device = { id: deviceId, secretHash };
  browser.sessionId = sessionId;
}
