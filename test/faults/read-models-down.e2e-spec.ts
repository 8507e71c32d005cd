import { StoreUnavailable } from '@sallyport/event-store';
import type { ReadModelStore } from '@sallyport/read-models';
import { Client, enrolledMember, PASSWORD, startApp, stepUp } from '../support';
import { tallyOf } from './harness';

const tally = tallyOf('read models down');
afterEach(() => jest.restoreAllMocks());

/** Takes everything from the read models that can be asked of them. */
function takeAway(readModels: ReadModelStore): void {
  const away = async (): Promise<never> => {
    throw new StoreUnavailable('the read models are away');
  };
  for (const method of [
    'find',
    'findById',
    'count',
    'servedPosition',
    'apply',
    'park',
    'checkpoint',
  ] as const) {
    jest.spyOn(readModels, method).mockImplementation(away);
  }
}

it('sign-in, log-out and blocks are right without read models; lists say 503, and are whole afterwards', async () => {
  const app = await startApp();
  const client = new Client(app.url);
  const { administrator, member } = await enrolledMember(client, { requireOn: ['new_device'] });
  const session = member.session;
  takeAway(app.parts.readModels);

  const login = await client.signIn(member.email, PASSWORD, { device: member.device });
  expect(login).toMatchObject({ status: 200, body: { status: 'complete' } });
  const { token, sessionId } = login.body.session as { token: string; sessionId: string };
  expect(await client.get('/session', { session: token })).toMatchObject({
    status: 200,
    body: { sessionId },
  });

  const strange = await client.signIn(member.email, PASSWORD);
  expect(strange.body).toMatchObject({ status: 'challenge_required', reasons: ['new_device'] });
  const code = member.backupCodes[0] ?? '';
  const answered = await client.answer(strange, code, { factor: 'backup_code' });
  expect(answered).toMatchObject({ status: 200, body: { status: 'complete' } });
  const other = answered.body as { session: { token: string }; deviceToken: string };

  for (const path of ['/me/sessions', '/me/devices', '/me/locations', '/me/audit-log']) {
    const list = await client.get(path, { session });
    expect([path, list.status, list.body.code]).toEqual([path, 503, 'unavailable']);
    expect(list.headers.get('retry-after')).toBe('1');
  }
  for (const path of ['/users', '/organization/audit-log']) {
    expect(await client.get(path, { session: administrator.session })).toMatchObject({ status: 503 });
  }

  const { deviceId } = (await client.get('/session', { session: other.session.token })).body.device;
  const blocked = await client.post(`/me/devices/${deviceId}/block`, {}, { session });
  expect(blocked.status).toBe(200);
  expect((await client.get('/session', { session: other.session.token })).status).toBe(401);
  expect(await client.signIn(member.email, PASSWORD, { device: other.deviceToken })).toMatchObject({
    body: { status: 'denied', denialReason: 'device_blocked' },
  });
  expect((await client.delete('/session', { session: token })).status).toBe(204);
  expect((await client.get('/session', { session: token })).status).toBe(401);
  await stepUp(client, member);
  const position = blocked.headers.get('sallyport-position');
  const behind = await client.get(`/me/devices?after=${position}`, { session });
  expect([behind.status, behind.headers.get('retry-after')]).toEqual([503, '1']);

  jest.restoreAllMocks();
  expect(await app.projector.projections.waitFor('devices', Number(position), 30_000)).toBe(true);
  const { body } = await client.get('/me/devices', { session });
  const devices = body.data as { deviceId: string; blocked: boolean }[];
  expect(devices.filter((one) => one.blocked)).toMatchObject([{ deviceId }]);
  tally.count(
    ['known', 'blocked'],
    devices.map((one) => (one.blocked ? 'blocked' : 'known')),
  );
}, 120_000);
