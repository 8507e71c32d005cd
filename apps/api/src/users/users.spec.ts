import { later, MINUTE } from '@sallyport/domain';
import { emailKeyOf } from '@sallyport/event-store';
import {
  acme,
  ana,
  authenticatorAppEnrolled,
  authenticatorAppOffered,
  authenticatorAppRemoved,
  bob,
  emailClaimed,
  minutesAfterNoon,
  NOON,
  otherSession,
  someReset,
  someSession,
  userLockedOut,
  userRoleChanged,
} from '@sallyport/testing';
import { OrganizationsModule } from '../organizations/organizations.module';
import { ServiceTokensModule } from '../service-tokens/service-tokens.module';
import { byTwoFactors, signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { UsersModule } from './users.module';

let app: SignedInApp;
let token: string;
beforeEach(async () => {
  app = await signedInApp(UsersModule, OrganizationsModule, ServiceTokensModule);
  await app.log.record(`user-${ana}`, userRoleChanged({ role: 'administrator' }));
  token = await app.start(someSession, byTwoFactors);
});
afterEach(() => app.close());

const bert = { email: 'bert@acme.example', password: 'correct horse battery', name: 'Bert', role: 'member' };
const add = (over: object = {}) => app.call('POST', '/users', token, { ...bert, ...over });
const added = async (over: object = {}): Promise<string> => (await add(over)).body.userId;
/** How many events there are, but for those that say that a session was used. */
const size = async (): Promise<number> =>
  (await app.log.store.readAll({ after: 0, limit: 1_000 })).filter(({ type }) => type !== 'SessionAccessed')
    .length;
const streamOfEmail = (address: string) => `email-${emailKeyOf(app.keys, address)}`;

describe('adding users', () => {
  it('registers one with a password', async () => {
    const { status, body } = await add();
    expect(status).toBe(201);
    expect(await app.call('GET', `/users/${body.userId}`, token)).toMatchObject({
      status: 200,
      body: { ...bertSeen, userId: body.userId },
    });
  });
  const bertSeen = {
    email: 'bert@acme.example',
    name: 'Bert',
    role: 'member',
    timeZone: 'UTC',
    status: 'active',
    createdAt: NOON,
    lastSignInAt: null,
    enrolled: false,
    lockedUntil: null,
    recovery: null,
  };

  it('invites one without a password', async () => {
    const userId = await added({ password: undefined });
    expect(await app.types(`user-${userId}`)).toEqual(['UserRegistered', 'PasswordResetRequested']);
    expect(await app.call('GET', `/users/${userId}`, token)).toMatchObject({ body: { status: 'invited' } });
  });

  it.each(['bert@acme.example', 'BERT@Acme.example'])('takes an address once: %s', async (email) => {
    await add();
    expect(await add({ email })).toMatchObject({ status: 409, body: { code: 'email_taken' } });
  });

  it('has one winner of ten who want an address at once', async () => {
    const statuses = (await Promise.all(Array.from({ length: 10 }, () => add()))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, ...Array<number>(9).fill(409)]);
  });

  it('goes on with an address that a registration was cut off from, a minute later', async () => {
    await app.log.record(streamOfEmail(bert.email), emailClaimed({ userId: bob }));
    expect(await add()).toMatchObject({ status: 409 });
    app.clock.time = later(NOON, MINUTE + 1);
    expect(await add()).toMatchObject({ status: 201 });
  });
});

describe('seeing users', () => {
  it('lists them by address, in pages and by role', async () => {
    const userId = await added();
    const first = await app.call('GET', '/users?limit=1', token);
    expect(first.body.data).toMatchObject([{ userId: ana }]);
    const second = await app.call('GET', `/users?limit=1&cursor=${first.body.nextCursor}`, token);
    expect(second.body).toMatchObject({ data: [{ userId }], nextCursor: null });
    const members = await app.call('GET', '/users?role=member', token);
    expect(members.body.data).toMatchObject([{ userId }]);
  });

  it('tells who has a second factor, also when the last one was removed again', async () => {
    const userId = await added();
    const enrolled = async () => (await app.call('GET', `/users/${userId}`, token)).body.enrolled as boolean;
    const record = (event: Parameters<typeof app.log.record>[1]) =>
      app.log.record(`factors-${userId}`, event, { userId });
    await record(authenticatorAppOffered());
    expect(await enrolled()).toBe(false);
    await record(authenticatorAppEnrolled());
    expect(await enrolled()).toBe(true);
    await record(authenticatorAppRemoved());
    expect(await enrolled()).toBe(false);
    const { body } = await app.call('GET', '/users', token);
    expect(body.data.map(({ enrolled }: { enrolled: boolean }) => enrolled)).toEqual([true, false]);
  });

  it('is not for members', async () => {
    await app.log.record(`user-${ana}`, userRoleChanged({ role: 'member' }));
    expect(await app.call('GET', '/users', token)).toMatchObject({ status: 403 });
  });
});

describe('changing users', () => {
  it.each([
    ['adding an auditor', 'POST', '', { ...bert, role: 'auditor' }],
    ['giving a role', 'PATCH', `/${bob}`, { role: 'member' }],
    ['deactivating', 'POST', `/${bob}/deactivate`, undefined],
    ['reactivating', 'POST', `/${bob}/reactivate`, undefined],
    ['erasing', 'DELETE', `/${bob}`, undefined],
    ['starting a recovery', 'POST', `/${bob}/recovery`, {}],
    ['stopping a recovery', 'DELETE', `/${bob}/recovery`, undefined],
  ] as const)('needs a step-up for %s', async (_, method, path, body) => {
    app.clock.time = minutesAfterNoon(10);
    expect(await app.call(method, `/users${path}`, token, body)).toMatchObject({
      status: 403,
      body: { code: 'step_up_required' },
    });
  });

  it('needs no step-up for adding a member and giving a name', async () => {
    app.clock.time = minutesAfterNoon(10);
    const userId = await added();
    expect(await app.call('PATCH', `/users/${userId}`, token, { name: 'Bertus' })).toMatchObject({
      status: 204,
    });
  });

  it('changes name, role and time zone', async () => {
    const userId = await added();
    const change = { name: null, role: 'auditor', timeZone: 'Asia/Tokyo' };
    expect(await app.call('PATCH', `/users/${userId}`, token, change)).toMatchObject({ status: 204 });
    expect((await app.call('GET', `/users/${userId}`, token)).body).toMatchObject(change);
  });

  it('keeps a deactivated user out until reactivated', async () => {
    const userId = await added();
    expect(await app.call('POST', `/users/${userId}/deactivate`, token)).toMatchObject({ status: 204 });
    expect((await app.call('GET', `/users/${userId}`, token)).body).toMatchObject({ status: 'deactivated' });
    expect(await app.call('POST', `/users/${userId}/reactivate`, token)).toMatchObject({ status: 204 });
    expect((await app.call('GET', `/users/${userId}`, token)).body).toMatchObject({ status: 'active' });
  });

  it('lifts a lock-out', async () => {
    await app.log.record(`attempts-${ana}`, userLockedOut({ until: minutesAfterNoon(30) }));
    const lockedUntil = async () => (await app.call('GET', `/users/${ana}`, token)).body.lockedUntil;
    expect(await lockedUntil()).toBe(minutesAfterNoon(30));
    // As older versions locked: without an end.
    await app.log.record(`attempts-${ana}`, userLockedOut({ until: null }));
    expect(await lockedUntil()).toBe(minutesAfterNoon(60));
    expect(await app.call('DELETE', `/users/${ana}/lockout`, token)).toMatchObject({ status: 204 });
    expect(await lockedUntil()).toBeNull();
  });
});

describe('the last administrator', () => {
  const goings = [
    ['is not demoted', 'PATCH', '', { role: 'member', name: 'Nobody' }],
    ['is not deactivated', 'POST', '/deactivate', undefined],
    ['is not erased', 'DELETE', '', undefined],
  ] as const;

  it.each(goings)('%s', async (_, method, path, body) => {
    await added({ role: 'administrator' }).then((other) =>
      app.call('POST', `/users/${other}/deactivate`, token),
    );
    const before = await app.types(`user-${ana}`);
    expect(await app.call(method, `/users/${ana}${path}`, token, body)).toMatchObject({
      status: 409,
      body: { code: 'last_administrator' },
    });
    expect(await app.types(`user-${ana}`)).toEqual(before);
  });

  it.each(goings)('%s unless there is another one', async (_, method, path, body) => {
    await add({ role: 'administrator' });
    expect(await app.call(method, `/users/${ana}${path}`, token, body)).toMatchObject({ status: 204 });
  });

  it('stays when two are removed at once', async () => {
    const other = await added({ role: 'administrator' });
    const service = await app.call('POST', '/service-tokens', token, {
      name: 'directory',
      scopes: ['users:write', 'administrators:write'],
    });
    const statuses = await Promise.all(
      [ana, other].map(
        async (userId) => (await app.call('POST', `/users/${userId}/deactivate`, service.body.token)).status,
      ),
    );
    expect(statuses.sort()).toEqual([204, 409]);
  });
});

describe('what an event says', () => {
  it('names the user whom it is about, and who did it in which session', async () => {
    const userId = await added();
    const [event] = await app.log.store.readStream(`user-${userId}`);
    expect(JSON.parse(event?.metadata ?? '')).toMatchObject({
      organizationId: acme,
      userId,
      actor: { kind: 'user', id: ana },
      sessionId: someSession,
    });
  });
});

it.each([
  ['GET', ''],
  ['PATCH', ''],
  ['POST', '/deactivate'],
  ['POST', '/reactivate'],
  ['DELETE', ''],
  ['DELETE', '/lockout'],
] as const)(
  "does not know other organizations' users, nor such as never were: %s %s",
  async (method, path) => {
    const other = {
      name: 'Other',
      administrator: { email: 'eva@other.example', password: 'correct horse battery' },
    };
    const { userId } = (await app.call('POST', '/organizations', undefined, other)).body;
    const before = await size();
    for (const id of [userId, someReset, otherSession]) {
      const body = method === 'PATCH' ? { name: 'Mallory' } : undefined;
      expect(await app.call(method, `/users/${id}${path}`, token, body)).toMatchObject({
        status: 404,
        body: { code: 'user_not_found' },
      });
    }
    expect(await size()).toBe(before);
  },
);
