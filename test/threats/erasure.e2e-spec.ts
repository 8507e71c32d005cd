import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projections } from '@sallyport/read-models';
import { until } from '@sallyport/testing';
import { documentsIn, ServiceProcess } from '../faults/harness';
import {
  Client,
  newAdministrator,
  newDataFolder,
  PASSWORD,
  setPolicy,
  startApp,
  stopApp,
  type CallOptions,
  type Reply,
  type SignedIn,
} from '../support';
import { oneTimeCode } from './support';
import { mailSaying } from './support/mails';
import { Phone } from './support/phone';

// GDPR article 17: after DELETE of a user nothing but the log's closed fields is left of the person.

jest.setTimeout(300_000);

const EMAIL = 'quetzal.ixchel@acme.example';
const NAME = 'Quetzal Ixchel';
const OTHER_NAME = 'Quetzalli Ixchel-Balam';
const PHONE = '+5511961234567';
const IP = '200.160.2.87';
const USER_AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0 Quokka/9.1';
const DEVICE = 'Quokka of the kitchen';
const APP = 'Quokka phone';

/** What would name the person, wherever it stood. */
const person = [EMAIL, NAME, OTHER_NAME, PHONE, PHONE.slice(1), IP, 'Quokka', 'Paulo', PASSWORD];
const from: CallOptions = { from: IP, userAgent: USER_AGENT };

const ok = (reply: Reply): Reply => {
  if (reply.status >= 300) throw new Error(`${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply;
};

/** Somebody lives an eventful life with us. Gives the user's id; all messages have come by then. */
async function live(client: Client, administrator: SignedIn): Promise<string> {
  const user = { email: EMAIL, password: PASSWORD, name: NAME, role: 'member' };
  const { userId } = ok(await client.post('/users', user, { session: administrator.session })).body;
  const login = ok(await client.signIn(EMAIL, PASSWORD, from));
  const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
  const number = { country: 'BR', number: PHONE };
  ok(await client.post(`/logins/${loginId}/phone`, number, { login: loginToken, ...from }));
  const code = await new Phone(client, PHONE).nextCode();
  const done = ok(await client.answer(login, code, from));
  const own = { session: done.body.session.token as string, ...from };

  ok(
    await client.call(
      'PATCH',
      '/me',
      { name: OTHER_NAME },
      { ...own, headers: { 'idempotency-key': 'rename' } },
    ),
  );
  const { deviceId } = (await client.get('/session', own)).body.device;
  ok(await client.call('PATCH', `/me/devices/${deviceId}`, { label: DEVICE }, own));
  const offer = ok(await client.post('/me/two-factor/authenticator-apps', { label: APP }, own));
  const { factorId, secret } = offer.body as { factorId: string; secret: string };
  const path = `/me/two-factor/authenticator-apps/${factorId}/verifications`;
  ok(await client.post(path, { code: oneTimeCode(secret) }, own));
  expect((await client.signIn(EMAIL, 'not the password', from)).status).toBe(401);
  // Refused, malformed, unknown: what goes wrong is told in the log, without whom it happened to.
  await client.post('/logins', { email: EMAIL, password: 7 }, from);
  await client.post('/users', user, { session: administrator.session });
  await client.get(`/outbox/messages?to=${encodeURIComponent(EMAIL)}&limit=x`, from);

  const subjects = [
    /^New sign-in .* from Quokka|Firefox/,
    /Paulo/,
    /second step/,
    /backup codes/,
    /app was added/,
  ];
  for (const subject of subjects) await mailSaying(client, EMAIL, subject);
  return userId as string;
}

/** Files of a folder that have one of these texts in them. */
const filesNaming = (folder: string, texts: readonly string[]): string[] =>
  readdirSync(folder).flatMap((file) => {
    const bytes = readFileSync(join(folder, file));
    return texts.filter((text) => bytes.includes(text)).map((text) => `${file}: ${text}`);
  });

/** Lets the read models catch up with the log of a folder, then closes it. Gives their documents. */
async function caughtUp(folder: string): Promise<string[]> {
  const app = await startApp({ SALLYPORT_DATA_DIR: folder });
  const end = (await app.parts.store.readAll({ after: 0, limit: 10_000 })).at(-1)?.position ?? 0;
  const { projections: running } = app.projector;
  await until(() => projections.every(({ name }) => running.positionOf(name) >= end));
  expect(await app.parts.readModels.parked()).toEqual([]);
  await stopApp(app);
  return documentsIn(join(folder, 'read-models.db'));
}

it('leaves nothing in read models, jobs, messages and log lines, and a log that replays', async () => {
  const folder = newDataFolder();
  const service = await ServiceProcess.start(folder, { env: { LOG_LEVEL: 'trace' } });
  const client = new Client(service.url);
  const administrator = await newAdministrator(client);
  await setPolicy(client, administrator, { backupCodeEmail: 'codes' });
  const userId = await live(client, administrator);
  // So that a test which finds nothing afterwards has looked where something was.
  expect(filesNaming(folder, person).length).toBeGreaterThan(5);

  // Signing in all the while: what is under way when the user is erased is recorded behind it.
  const attempts = Array.from({ length: 20 }, () => client.signIn(EMAIL, PASSWORD, from));
  const erased = await client.delete(`/users/${userId}`, { session: administrator.session });
  expect(erased.status).toBe(204);
  await Promise.all(attempts);
  expect(await client.signIn(EMAIL, PASSWORD, from)).toMatchObject({ status: 401 });
  expect(await service.stop()).toBe(0);

  const documents = await caughtUp(folder);
  expect(filesNaming(folder, person)).toEqual([]);
  for (const text of person) expect(service.said).not.toContain(text);
  expect(service.said).toContain('Sallyport listens');

  for (const file of readdirSync(folder)) {
    if (file.startsWith('read-models.db')) rmSync(join(folder, file));
  }
  expect(await caughtUp(folder)).toEqual(documents);
  await verifies(folder, userId);
});

/** Every event of the log opens or says that it is erased; every stream counts on without a gap. */
async function verifies(folder: string, userId: string): Promise<void> {
  const { parts } = await startApp({ SALLYPORT_DATA_DIR: folder });
  const stored = await parts.store.readAll({ after: 0, limit: 10_000 });
  const events = await parts.codec.decodeAll(stored);
  const next = new Map<string, number>();
  for (const { stream, revision } of stored) {
    expect(revision).toBe(next.get(stream) ?? 0);
    next.set(stream, revision + 1);
  }
  const text = JSON.stringify(events);
  for (const name of person) expect(text).not.toContain(name);
  expect(text).toContain('[erased]');
  const types = events
    .filter(({ category, id }) => category === 'user' && id === userId)
    .map(({ type }) => type);
  expect(types.at(-1)).toBe('PersonalDataDestroyed');
}
