import {
  bob,
  deviceBlocked,
  deviceRenamed,
  locationBlocked,
  locationUnblocked,
  minutesAfterNoon,
  otherDevice,
  otherLocation,
  otherSession,
  sessionAccessed,
  sessionEnded,
  sessionsRevoked,
  sessionStarted,
  sessionSteppedUp,
  someDevice,
  someLocation,
  someSession,
  ana,
  NOON,
  userErased,
} from '@sallyport/testing';
import { documentsOf } from '../spec-support/documents-of';
import { story } from '../spec-support/story';
import { sessions } from './sessions.projection';

const bobsSession = '019ab000-0000-7000-8000-000000000053';
/** Two of Ana's from one place, one of Bob's. */
const started = [
  [someSession, sessionStarted()],
  [otherSession, sessionStarted({ deviceId: otherDevice })],
  [bobsSession, sessionStarted({ userId: bob, deviceId: 'bobs', locationId: 'bobs' }), { userId: bob }],
] as const;
const after = async (...more: Parameters<typeof story>) => {
  const documents = await documentsOf(sessions, story(...started, ...more));
  return documents.map(({ ended, endReason }) => (ended ? endReason : 'open'));
};

it('shows from where a session was started, and no secret', async () => {
  const [document] = await documentsOf(sessions, story(...started));
  expect(document).toEqual({
    id: someSession,
    userId: ana,
    organizationId: sessionStarted().data.organizationId,
    loginId: sessionStarted().data.loginId,
    deviceId: someDevice,
    deviceLabel: 'Firefox on Windows',
    browser: 'Firefox',
    os: 'Windows',
    ip: '193.0.6.139',
    placeKind: 'geoip',
    locationId: sessionStarted().data.locationId,
    country: 'NL',
    region: 'North Holland',
    city: 'Amsterdam',
    startedAt: NOON,
    lastAccessedAt: NOON,
    expiresAt: sessionStarted().data.expiresAt,
    assurance: 'password',
    provedBy: ['password'],
    ended: false,
    endedAt: null,
    endReason: null,
  });
});

it('shows what it was proved by', async () => {
  const byApp = sessionStarted({ assurance: 'two_factor', factor: 'totp' });
  expect(await documentsOf(sessions, story([someSession, byApp]))).toMatchObject([
    { assurance: 'two_factor', provedBy: ['password', 'totp'] },
  ]);
  // Of older versions the factor is not known.
  const byUnknown = sessionStarted({ assurance: 'two_factor', factor: null });
  expect(await documentsOf(sessions, story([someSession, byUnknown]))).toMatchObject([
    { assurance: 'two_factor', provedBy: ['password'] },
  ]);
});

it('is raised by a step-up with a factor, and by no other', async () => {
  const password = [someSession, sessionSteppedUp({ by: 'password' })] as const;
  const sms = [someSession, sessionSteppedUp({ by: 'sms' })] as const;
  expect(await documentsOf(sessions, story(started[0], password))).toMatchObject([
    { assurance: 'password', provedBy: ['password'] },
  ]);
  const raised = [{ assurance: 'two_factor', provedBy: ['password', 'sms'] }];
  expect(await documentsOf(sessions, story(started[0], sms))).toMatchObject(raised);
  expect(await documentsOf(sessions, story(started[0], sms, password))).toMatchObject(raised);
});

it('follows its activity and the name of its device', async () => {
  const at = minutesAfterNoon(5);
  const events = story(
    [someSession, sessionStarted()],
    [someSession, sessionAccessed({ ip: '200.160.2.3' }), { at }],
    [someDevice, deviceRenamed()],
  );
  expect(await documentsOf(sessions, events)).toMatchObject([
    { startedAt: NOON, lastAccessedAt: at, ip: '200.160.2.3', deviceLabel: 'Work laptop' },
  ]);
});

it('ends with its own end, with its device, and with all of its user', async () => {
  expect(await after([someSession, sessionEnded()])).toEqual(['logged-out', 'open', 'open']);
  expect(await after([someDevice, deviceBlocked()])).toEqual(['device-blocked', 'open', 'open']);
  expect(await after([ana, sessionsRevoked({ reason: 'password-reset' })])).toEqual([
    'password-reset',
    'password-reset',
    'open',
  ]);
});

it('ends with the place where it began, and with no other', async () => {
  const elsewhere = '019ab000-0000-7000-8000-000000000054';
  const nowhere = '019ab000-0000-7000-8000-000000000055';
  const more = [
    [elsewhere, sessionStarted({ locationId: otherLocation })],
    [nowhere, sessionStarted({ placeKind: 'unknown', locationId: null })],
  ] as const;
  const blocked = [someLocation, locationBlocked(), { at: minutesAfterNoon(5) }] as const;
  const ends = ['location-blocked', 'location-blocked', 'open', 'open', 'open'];
  expect(await after(...more, blocked)).toEqual(ends);
  expect(await after(...more, blocked, [someLocation, locationUnblocked()])).toEqual(ends);
  expect(await documentsOf(sessions, story(started[0], blocked))).toMatchObject([
    { ended: true, endedAt: minutesAfterNoon(5) },
  ]);
  expect(await after(['bobs', locationBlocked(), { userId: bob }])).toEqual([
    'open',
    'open',
    'location-blocked',
  ]);
});

it('outlives the end of all others', async () => {
  expect(await after([ana, sessionsRevoked({ exceptSessionId: someSession })])).toEqual([
    'open',
    'logged-out-everywhere',
    'open',
  ]);
});

it('ends once: what comes later does not change why', async () => {
  expect(
    await after([someSession, sessionEnded()], [someDevice, deviceBlocked()], [ana, sessionsRevoked()]),
  ).toEqual(['logged-out', 'logged-out-everywhere', 'open']);
});

it('is gone with its user', async () => {
  expect(await after([ana, userErased()])).toEqual(['open']);
});
