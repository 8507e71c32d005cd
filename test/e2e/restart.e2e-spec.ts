import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AMSTERDAM,
  Client,
  codeIn,
  enrolledMember,
  newDataFolder,
  PASSWORD,
  SAO_PAULO,
  startApp,
  stopApp,
} from '../support';

it('state survives a restart: sessions, blocks, counts and lists', async () => {
  const SALLYPORT_DATA_DIR = newDataFolder();
  const first = await startApp({ SALLYPORT_DATA_DIR });
  const before = new Client(first.url);
  const { member } = await enrolledMember(before);
  const login = await before.signIn(member.email, PASSWORD);
  expect(await before.answer(login, '000000', { factor: 'backup_code' })).toMatchObject({
    body: { attemptsLeft: 4 },
  });
  await stopApp(first);

  const after = new Client((await startApp({ SALLYPORT_DATA_DIR })).url);
  expect(await after.answer(login, '000000', { factor: 'backup_code' })).toMatchObject({
    body: { attemptsLeft: 3 },
  });
  expect((await after.get('/session', { session: member.session })).status).toBe(200);
  const { body } = await after.get('/me/sessions', { session: member.session });
  expect(body).toMatchObject({ data: [{ current: true, device: { label: 'Firefox on Windows' } }] });
  expect(await after.signIn(member.email, PASSWORD, { device: member.device })).toMatchObject({
    body: { reasons: ['every_login'] },
  });
});

it('sign-in, log-out and blocks are right while the projections stand still', async () => {
  const app = await startApp();
  const client = new Client(app.url);
  const { member } = await enrolledMember(client, { requireOn: ['new_device'] });
  const here = { device: member.device };
  app.projector.projections.pause();

  const second = await client.signIn(member.email, PASSWORD, here);
  expect(second).toMatchObject({ status: 200, body: { status: 'complete' } });
  const { session, deviceToken } = second.body as { session: { token: string }; deviceToken: string };
  expect((await client.get('/session', { session: session.token })).status).toBe(200);
  expect((await client.delete('/session', { session: session.token })).status).toBe(204);
  expect((await client.get('/session', { session: session.token })).status).toBe(401);

  const current = await client.get('/session', { session: member.session });
  const { deviceId } = (current.body as { device: { deviceId: string } }).device;
  expect(await client.post(`/me/devices/${deviceId}/block`, {}, { session: member.session })).toMatchObject({
    status: 409,
    body: { code: 'would_block_yourself' },
  });
  const blocked = await client.post(
    `/me/devices/${deviceId}/block`,
    { confirm: true },
    { session: member.session },
  );
  expect(blocked.status).toBe(200);
  expect((await client.get('/session', { session: member.session })).status).toBe(401);
  expect(await client.signIn(member.email, PASSWORD, { device: deviceToken })).toMatchObject({
    status: 200,
    body: { status: 'denied', denialReason: 'device_blocked', session: null },
  });

  const position = blocked.headers.get('sallyport-position');
  const other = await client.signIn(member.email, PASSWORD);
  const done = await client.answer(other, member.backupCodes[0] ?? '', { factor: 'backup_code' });
  const token = (done.body as { session: { token: string } }).session.token;
  const behind = await client.get(`/me/devices?after=${position}`, { session: token });
  expect(behind).toMatchObject({ status: 503, body: { code: 'projection_behind' } });
  expect(behind.headers.get('retry-after')).toBe('1');
  app.projector.projections.resume();
  expect((await client.get(`/me/devices?after=${position}`, { session: token })).status).toBe(200);
}, 20_000);

it('the log on disk names nobody and opens nothing', async () => {
  const app = await startApp();
  const client = new Client(app.url);
  const { member, administrator } = await enrolledMember(client, {
    requireOn: ['new_device', 'new_location'],
  });
  const seen = new Set([(await client.message(member.phone, 'sms')).messageId]);
  const login = await client.signIn(member.email, PASSWORD, { from: SAO_PAULO });
  const code = codeIn(await client.message(member.phone, 'sms', seen));
  const done = await client.answer(login, code, { from: SAO_PAULO });
  const { session, deviceToken } = done.body as { session: { token: string }; deviceToken: string };
  const { loginToken } = login.body as { loginToken: string };
  await client.post('/me/two-factor/backup-codes', undefined, { session: session.token });
  const folder = app.config.dataDir;
  await stopApp(app);

  const log = readdirSync(folder).filter((name) => name.startsWith('events.db'));
  expect(log.length).toBeGreaterThan(0);
  const bytes = Buffer.concat(log.map((name) => readFileSync(join(folder, name))))
    .toString('latin1')
    .toLowerCase();
  const secretOf = (token: string) => Buffer.from(token.slice(3), 'base64url').subarray(16);
  const inClear = [
    member.email,
    administrator.email,
    member.phone,
    member.phone.slice(3),
    AMSTERDAM,
    SAO_PAULO,
    'Pinheiros',
    'North Holland',
    'Firefox',
    'argon2',
    PASSWORD,
    `"${code}"`,
    ...member.backupCodes.flatMap((backupCode) => [backupCode, backupCode.replaceAll('-', '')]),
    ...[session.token, deviceToken, loginToken, member.session].flatMap((token) => [
      token,
      secretOf(token).toString('hex'),
      secretOf(token).toString('base64'),
      secretOf(token).toString('latin1'),
    ]),
  ];
  expect(inClear.filter((text) => bytes.includes(text.toLowerCase()))).toEqual([]);
  // The reading itself works: what may be in clear is found.
  expect(bytes).toContain('loginsucceeded');
  expect(bytes).toContain(member.userId);
});
