import {
  activity,
  allowance,
  attempts,
  begun,
  between,
  DAY,
  device,
  enrolledFactors,
  factors,
  HOUR,
  location,
  MINUTE,
  organization,
  session,
  sessionValidity,
  STRANGERS,
  streamOf,
  user,
  type Instant,
  type SessionValidity,
} from '@sallyport/domain';
import { locationIdOf } from '@sallyport/event-store';
import {
  devices,
  locations,
  sessions,
  signIns,
  twoFactor,
  twoFactorOf,
  users,
  type ReadModelStore,
} from '@sallyport/read-models';
import { generateHistory } from './generate-history';
import { addressOf, people, type PersonName } from './people';
import { places } from './places';
import { NOW, readModelsOf, seededLog } from './spec-support/seeded-log';
import { NEW_NUMBER } from './stories/lost-phone';

let demo: Awaited<ReturnType<typeof seededLog>>;
let models: ReadModelStore;
beforeAll(async () => {
  demo = await seededLog();
  models = await readModelsOf(demo.log);
});

async function userOf(name: PersonName) {
  const all = await models.find(users, { where: {} });
  const found = all.find(({ email }) => email === addressOf(name));
  if (!found) throw new Error(`${name} is not registered`);
  return found;
}

/** By the rule that every request is judged by. */
async function validityOf(sessionId: string): Promise<SessionValidity> {
  const { run } = demo;
  const { state } = await run.load(streamOf(session, sessionId));
  const begunSession = begun(state);
  const [activityNow, deviceNow, locationNow, userNow, organizationNow] = await Promise.all([
    run.load(streamOf(activity, sessionId)),
    run.load(streamOf(device, begunSession.deviceId)),
    run.load(streamOf(location, begunSession.locationId ?? '')),
    run.load(streamOf(user, begunSession.userId)),
    run.load(streamOf(organization, begunSession.organizationId)),
  ]);
  return sessionValidity({
    sessionId,
    session: state,
    activity: activityNow.state,
    device: deviceNow.state,
    location: locationNow.state,
    user: userNow.state,
    organization: organizationNow.state,
    now: NOW,
  });
}

it('has twelve people, all but one of them active and with a second factor', async () => {
  const found = await models.find(users, { where: {} });
  expect(found).toHaveLength(12);
  expect(found.filter(({ invited }) => invited)).toEqual([]);
  for (const { id } of found) {
    const { phone, apps } = twoFactorOf(await models.find(twoFactor, { where: { userId: id } }));
    expect(phone ?? apps[0]).toBeDefined();
  }
  expect(found.filter(({ status }) => status === 'deactivated').map(({ name }) => name)).toEqual([
    people.mateo.name,
  ]);
  expect(found.map(({ role }) => role).sort()).toEqual(
    Object.values(people)
      .map(({ role }) => role)
      .sort(),
  );
});

it('asks for a second factor from new devices and places', async () => {
  const { organizationId } = await userOf('ana');
  const { state } = await demo.run.load(streamOf(organization, organizationId));
  expect(begun(state).policy).toMatchObject({
    requireOn: ['new_device', 'new_location'],
    locationGranularity: 'city',
    backupCodeEmail: 'notice',
  });
});

it('lets nobody in from a new device or place without a second factor since then', async () => {
  const relaxedBy = await models.find(signIns, { where: {} });
  const late = relaxedBy.filter(
    ({ at, outcome }) => between(at, NOW) < 75 * DAY - HOUR && outcome === 'succeeded',
  );
  expect(late.length).toBeGreaterThan(100);
  for (const { id, factor } of late) {
    const attempted = demo.log.find(
      ({ id: loginId, type }) => loginId === id && type === 'LoginAttempted',
    )?.data;
    if (!attempted?.['deviceTrusted'] || !attempted['locationKnown']) expect(factor).not.toBeNull();
  }
});

it('has sessions valid by the rule exactly where the list shows them', async () => {
  const all = await models.find(sessions, { where: {} });
  const judged = await Promise.all(
    all.map(async ({ id, ended }) => ({ ended, validity: await validityOf(id) })),
  );
  expect(judged.filter(({ validity }) => validity === 'valid').length).toBeGreaterThan(10);
  const verdictsOf = (found: typeof judged) => new Set(found.map(({ validity }) => validity));
  expect(verdictsOf(judged.filter(({ ended }) => ended))).not.toContain('valid');
  // What no single event says: the list asks the rule of all that are open.
  const open = verdictsOf(judged.filter(({ ended }) => !ended));
  expect(['valid', 'expired', 'policy_not_met']).toEqual(expect.arrayContaining([...open]));
});

it('leaves a stranger signed in as Ana, from where she cannot have been', async () => {
  const ana = await userOf('ana');
  const open = await models.find(sessions, {
    where: { userId: ana.id, ended: false },
    sort: { field: 'startedAt', direction: 'ascending' },
  });
  const valid = open.filter(({ expiresAt }) => expiresAt > NOW);
  const strange = valid.find(({ city }) => city === places.sydney.city);
  const own = valid.filter(({ city }) => city === places.lisbon.city).at(-1);
  expect(strange).toMatchObject({ deviceLabel: 'Chrome on Linux', assurance: 'two_factor' });
  expect(between(own!.startedAt, strange!.startedAt)).toBeLessThan(45 * MINUTE);
  expect(between(strange!.lastAccessedAt, NOW)).toBeLessThan(3 * HOUR);
  expect(strange!.startedAt.slice(0, 10)).toBe('2026-07-19');
  await expect(validityOf(strange!.id)).resolves.toBe('valid');
  expect(strange!.deviceId).not.toBe(own!.deviceId);
});

it('would find the places known in a real sign-in from there', async () => {
  const { id: userId } = await userOf('ana');
  const { country, region, city } = places.lisbon;
  const id = locationIdOf(demo.keys, userId, { kind: 'geoip', granularity: 'city', country, region, city });
  const { state } = await demo.run.load(streamOf(location, id));
  expect(state.status).toBe('known');
});

it('lets Jonas back in by a backup code, to a new number and a block of the lost phone', async () => {
  const { id: userId } = await userOf('jonas');
  const [signIn, ...others] = await models.find(signIns, { where: { userId, factor: 'backup_code' } });
  expect(signIn).toMatchObject({ outcome: 'succeeded', deviceLabel: 'Microsoft Edge on Windows' });
  expect(others).toEqual([]);
  const { state } = await demo.run.load(streamOf(factors, userId));
  expect(state.phone).toMatchObject(NEW_NUMBER);
  const blocked = await models.find(devices, { where: { userId, blocked: true } });
  expect(blocked.map(({ label }) => label)).toEqual(['Chrome on Android']);
  const blocks = demo.log.filter(
    ({ type, metadata }) => type === 'DeviceBlocked' && metadata.userId === userId,
  );
  expect(blocks.map(({ data }) => data['reason'])).toEqual(['lost']);
});

it('has Priya locked out to strangers, but not on devices of hers', async () => {
  const priya = await userOf('priya');
  expect(between(NOW, priya.lockedUntil ?? NOW)).toBeGreaterThan(30 * MINUTE);
  const { state } = await demo.run.load(streamOf(attempts, priya.id));
  expect(allowance(state, { bucket: STRANGERS, kind: 'password' }, NOW).allowed).toBe(false);
  const [known] = await models.find(devices, { where: { userId: priya.id } });
  expect(allowance(state, { bucket: known?.id ?? '', kind: 'password' }, NOW).allowed).toBe(true);
  const locks = demo.log.filter(({ type, id }) => type === 'UserLockedOut' && id === priya.id);
  expect(locks.length).toBeGreaterThan(4);
  expect(between(locks.at(-1)!.at, locks.at(-1)!.data['until'] as Instant)).toBe(HOUR);
});

it('stops who learned the password of Sofia at a hotel, by the block of the town', async () => {
  const { id: userId } = await userOf('sofia');
  const blocked = await models.find(locations, { where: { userId, blocked: true } });
  expect(blocked.map(({ city }) => city)).toEqual([places.vienna.city]);
  await expect(models.find(devices, { where: { userId, blocked: true } })).resolves.toHaveLength(1);
  await expect(models.find(signIns, { where: { userId, reason: 'location_blocked' } })).resolves.toHaveLength(
    1,
  );
});

it('has Grace use an authenticator app', async () => {
  const { id: userId } = await userOf('grace');
  const { state } = await demo.run.load(streamOf(factors, userId));
  expect(enrolledFactors(state)).toEqual(['totp', 'sms', 'backup_code']);
  const used = await models.count(signIns, { userId, factor: 'totp' });
  expect(used).toBeGreaterThan(0);
});

it('keeps Mateo out, whose password still is the right one', async () => {
  const { id: userId } = await userOf('mateo');
  const reasons = (await models.find(signIns, { where: { userId } })).map(({ reason }) => reason);
  expect(reasons).toContain('user_deactivated');
});

// Midnights, changes to and from summer time, and hours at which half of Acme sleeps.
it.each([
  '2026-01-01T00:00:00.000Z',
  '2026-03-29T01:30:00.000Z',
  '2026-06-15T05:59:59.999Z',
  '2026-10-25T02:30:00.000Z',
  '2026-12-31T23:59:59.999Z',
  '2027-02-28T17:20:00.000Z',
])('can end at %s', async (end) => {
  const { keys, entropy, databaseVersion } = demo.parts;
  const { appends, takeoverBegins } = await generateHistory({
    keys,
    entropy,
    databaseVersion,
    passwordHash: 'k1:hash',
    end,
  });
  const types = appends.flatMap(({ events }) => events.map(({ type }) => type));
  for (const type of [
    'BackupCodeUsed',
    'LocationBlocked',
    'AuthenticatorAppEnrolled',
    'UserDeactivated',
    'PasswordChanged',
  ]) {
    expect(types.filter((each) => each === type)).toHaveLength(1);
  }
  expect(between(takeoverBegins, end)).toBeGreaterThan(4 * HOUR);
  expect(between(takeoverBegins, end)).toBeLessThan(30 * HOUR);
});
