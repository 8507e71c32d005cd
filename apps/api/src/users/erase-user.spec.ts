import { emailKeyOf } from '@sallyport/event-store';
import { ana, anasPhone, NOON, someSession, userRoleChanged } from '@sallyport/testing';
import { byTwoFactors, signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { UsersModule } from './users.module';

let app: SignedInApp;
let token: string;
beforeEach(async () => {
  app = await signedInApp(UsersModule);
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

describe('erasing a user', () => {
  const message = (to: string) => ({
    messageId: to,
    channel: 'email' as const,
    to,
    subject: 'Hello',
    text: 'Bert',
    html: null,
    createdAt: NOON,
  });

  it('leaves nobody, and gives the address back', async () => {
    const userId = await added();
    await app.outbox.put(message(bert.email));
    await app.outbox.put(message('ana@acme.example'));
    expect(await app.call('DELETE', `/users/${userId}`, token)).toMatchObject({ status: 204 });
    expect(await app.call('GET', `/users/${userId}`, token)).toMatchObject({ status: 404 });
    expect(await app.log.read(`user-${userId}`)).toMatchObject([
      { type: 'UserRegistered', data: { email: '[erased]', name: '[erased]' } },
      { type: 'UserErased' },
      { type: 'SessionsRevoked' },
      { type: 'PersonalDataDestroyed' },
    ]);
    expect(await app.log.keys.find(userId)).toBeUndefined();
    expect(await app.outbox.list({ limit: 10 })).toMatchObject([{ to: 'ana@acme.example' }]);
    expect(await add()).toMatchObject({ status: 201 });
  });

  it('forgets messages to phones as well', async () => {
    await add({ role: 'administrator' });
    await app.outbox.put({ ...message(anasPhone.phone), channel: 'sms' });
    await app.call('DELETE', `/users/${ana}`, token);
    expect(await app.outbox.list({ limit: 10 })).toEqual([]);
  });

  it('does what is left when it was cut off', async () => {
    const userId = await added();
    const by = { userId, actor: { kind: 'user', id: ana } } as const;
    await app.log.record(`user-${userId}`, { type: 'UserErased', data: {} }, by);
    await app.outbox.put(message(bert.email));
    expect(await app.call('DELETE', `/users/${userId}`, token)).toMatchObject({ status: 204 });
    expect(await app.types(streamOfEmail(bert.email))).toEqual(['EmailClaimed', 'EmailReleased']);
    expect(await app.outbox.list({ limit: 10 })).toEqual([]);
    expect(await app.log.keys.find(userId)).toBeUndefined();
    expect(await app.types(`user-${userId}`)).toEqual([
      'UserRegistered',
      'UserErased',
      'PersonalDataDestroyed',
    ]);
  });

  it('is idempotent', async () => {
    const userId = await added();
    await app.call('DELETE', `/users/${userId}`, token);
    const before = await size();
    expect(await app.call('DELETE', `/users/${userId}`, token)).toMatchObject({ status: 204 });
    expect(await size()).toBe(before);
  });
});
