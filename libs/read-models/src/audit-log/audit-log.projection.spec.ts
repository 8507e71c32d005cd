import {
  acme,
  ana,
  attemptReserved,
  bob,
  challengeFailed,
  deviceBlocked,
  deviceRecognized,
  locationRecognized,
  loginSucceeded,
  minutesAfterNoon,
  NOON,
  otherSession,
  sessionEnded,
  sessionsRevoked,
  someDevice,
  someLocation,
  someLogin,
  someSession,
  twoFactorPolicyChanged,
  userErased,
  userLockedOut,
  userRegistered,
} from '@sallyport/testing';
import { documentsOf } from '../spec-support/documents-of';
import { story } from '../spec-support/story';
import { auditLog } from './audit-log.projection';

const entriesOf = (...entries: Parameters<typeof story>) => documentsOf(auditLog, story(...entries));

it('tells who did what to whom, when and where, by ids', async () => {
  const actor = { kind: 'user', id: bob } as const;
  const at = minutesAfterNoon(3);
  expect(await entriesOf([someDevice, deviceBlocked(), { at, actor, sessionId: otherSession }])).toEqual([
    {
      id: '0000000000000001',
      entryId: 'event-1',
      userId: ana,
      organizationId: acme,
      type: 'DeviceBlocked',
      deviceId: someDevice,
      locationId: null,
      factorId: null,
      tokenId: null,
      targetSessionId: null,
      sessionId: otherSession,
      contextId: otherSession,
      params: { reason: 'lost' },
      occurredAt: at,
      actorKind: 'user',
      actorId: bob,
      position: 1,
    },
  ]);
});

it('sorts entries of one moment as they were written', async () => {
  const entries = Array.from({ length: 12 }, () => [ana, userRegistered()] as const);
  const found = await entriesOf(...entries);
  expect(found.map(({ position }) => position)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
});

it('is about the user whom the stream belongs to, and of the organization about nobody', async () => {
  const owners = await entriesOf(
    [ana, userRegistered(), { userId: bob }],
    [ana, userLockedOut(), { userId: bob }],
    [someLogin, challengeFailed(), { userId: bob }],
    [acme, twoFactorPolicyChanged()],
  );
  expect(owners.map(({ userId }) => userId)).toEqual([ana, ana, bob, null]);
});

it('finds from where: the session in which it was done, else the login or session that it is of', async () => {
  const contexts = await entriesOf(
    [someLogin, loginSucceeded()],
    [someDevice, deviceRecognized()],
    [someLocation, locationRecognized()],
    [someSession, sessionEnded()],
    [someSession, sessionEnded({ reason: 'ended-by-user' }), { sessionId: otherSession }],
    [ana, userLockedOut()],
  );
  expect(contexts.map(({ contextId }) => contextId)).toEqual([
    someLogin,
    someLogin,
    someLogin,
    someSession,
    otherSession,
    null,
  ]);
  expect(contexts.map(({ targetSessionId }) => targetSessionId)).toEqual([
    someSession,
    null,
    null,
    someSession,
    someSession,
    null,
  ]);
});

it('leaves out what says nothing new', async () => {
  const entries = await entriesOf(
    [someDevice, deviceRecognized()],
    [someDevice, deviceRecognized()],
    [ana, attemptReserved()],
  );
  expect(entries.map(({ type }) => type)).toEqual(['DeviceRecognized']);
});

it('keeps of an erased user only that somebody was erased', async () => {
  const actor = { kind: 'user', id: bob } as const;
  const entries = await entriesOf(
    [ana, userRegistered()],
    [bob, userRegistered(), { userId: bob }],
    [ana, userErased(), { actor }],
    [ana, sessionsRevoked({ reason: 'erased' }), { actor }],
  );
  expect(entries).toMatchObject([
    { type: 'UserRegistered', userId: bob },
    { type: 'UserErased', userId: null, actorId: bob, occurredAt: NOON },
  ]);
});
