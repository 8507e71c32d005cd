import { randomUUID } from 'node:crypto';
import {
  Client,
  enrol,
  enrolledMember,
  newAdministrator,
  newMember,
  PASSWORD,
  setPolicy,
  startApp,
  type Enrolled,
} from '../support';
import { ask, bearer, pathOf, readRoutes, sampleOf, type Route } from './support';
import { anotherApi } from './support/another-process';
import { sessionOf } from './support/assurance';
import { DAY, HOUR, MINUTE, MovableClock } from './support/movable-clock';

// RFC 9470, ASVS 5.0, 7.5.3: a session of one factor was stepped up by the same password that had begun it.

jest.setTimeout(300_000);

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
beforeAll(async () => {
  app = await startApp();
  client = new Client(app.url);
});

const refusal = { status: 403, body: { code: 'second_factor_required' } };
const stepUp = (body: object, session: string, by = client) => by.post('/session/step-up', body, { session });
const sessionNow = async (session: string, by = client) => (await by.get('/session', { session })).body;
const codeOf = ({ backupCodes: [code = ''] }: Enrolled) => ({ factor: 'backup_code', code });

/** A session that a trusted device got for the password alone. */
async function oneFactorSession({ email, device }: Enrolled): Promise<string> {
  const login = await client.signIn(email, PASSWORD, { device });
  expect(login).toMatchObject({ status: 200, body: { status: 'complete' } });
  const session = sessionOf(login);
  expect(await sessionNow(session)).toMatchObject({ assurance: 'password', steppedUpUntil: null });
  return session;
}

/** An administrator with a second factor, and a member to act on. */
async function enrolledAdministrator() {
  const person = await newAdministrator(client);
  await setPolicy(client, person, { requireOn: ['new_device'] });
  const { userId } = await newMember(client, person);
  return { administrator: await enrol(client, person), userId };
}

/** A body that asks for something privileged, where only that needs a step-up. */
function bodyOf({ body }: Route): { readonly body?: object } {
  if (!body) return {};
  const role = body.properties?.['role'] && { role: 'administrator' };
  return { body: { ...(sampleOf(body) as object), ...role } };
}

it('refuses the password of somebody who has a factor, and every privileged call after it', async () => {
  const { administrator, userId } = await enrolledAdministrator();
  const session = await oneFactorSession(administrator);
  const refused = await stepUp({ password: PASSWORD }, session);
  expect(refused).toMatchObject(refusal);
  expect(refused.body.factors).toEqual(
    expect.arrayContaining([expect.objectContaining({ type: 'sms' })]) as unknown,
  );

  const names = ['tokenId', 'factorId', 'phoneChangeId', 'sessionId', 'deviceId', 'locationId'];
  const ids = { userId, ...Object.fromEntries(names.map((name) => [name, randomUUID()])) };
  const routes = (await readRoutes(app.url)).filter(({ needsStepUp }) => needsStepUp);
  expect(routes.length).toBeGreaterThan(15);
  const gotThrough: string[] = [];
  for (const route of routes) {
    const question = { method: route.method, path: pathOf(route, ids), ...bodyOf(route) };
    const answer = await ask(app.url, { ...question, headers: bearer(session) });
    if (answer.code !== 'step_up_required') gotThrough.push(`${route.name}: ${answer.status} ${answer.code}`);
  }
  expect(gotThrough).toEqual([]);
});

it('refuses the password also in a session of two factors, once its own proof is old', async () => {
  const { member } = await enrolledMember(client, { requireOn: ['new_device'] });
  const clock = new MovableClock();
  const later = await anotherApi(app, { clock });
  clock.advance(HOUR);
  expect(await stepUp({ password: PASSWORD }, member.session, later)).toMatchObject(refusal);
});

it('takes the factor, which raises the session', async () => {
  const { member } = await enrolledMember(client, { requireOn: ['new_device'] });
  const session = await oneFactorSession(member);
  expect((await stepUp(codeOf(member), session)).status).toBe(200);
  expect(await sessionNow(session)).toMatchObject({
    assurance: 'two_factor',
    amr: ['pwd', 'otp', 'mfa'],
    steppedUpBy: 'backup_code',
    steppedUpUntil: expect.any(String) as unknown,
    factorAt: expect.any(String) as unknown,
  });
  expect((await client.get('/me/two-factor/backup-codes', { session })).status).toBe(200);
});

it('takes the password where there is no factor', async () => {
  const { session } = await newAdministrator(client);
  expect((await stepUp({ password: PASSWORD }, session)).status).toBe(200);
  expect(await sessionNow(session)).toMatchObject({
    assurance: 'password',
    amr: ['pwd'],
    steppedUpBy: 'password',
    factorAt: null,
  });
});

it('counts a sign-in by two factors as a step-up for its first ten minutes', async () => {
  const { member } = await enrolledMember(client);
  const { startedAt, steppedUpUntil, ...others } = await sessionNow(member.session);
  expect(others).toMatchObject({ steppedUpBy: 'sms', amr: ['pwd', 'sms', 'mfa'] });
  expect(Date.parse(steppedUpUntil as string) - Date.parse(startedAt as string)).toBe(10 * MINUTE);
  const clock = new MovableClock();
  const later = await anotherApi(app, { clock });
  clock.advance(10 * MINUTE + 1_000);
  expect(await later.get('/me/two-factor/backup-codes', { session: member.session })).toMatchObject({
    status: 403,
    body: { code: 'step_up_required' },
  });
});

it('takes the password beside the factor once the session is older than a day', async () => {
  const { member } = await enrolledMember(client);
  const clock = new MovableClock();
  const later = await anotherApi(app, { clock });
  clock.advance(DAY + HOUR);
  const { session } = member;
  expect(await stepUp(codeOf(member), session, later)).toMatchObject({
    status: 422,
    body: { code: 'password_required' },
  });
  const wrong = { ...codeOf(member), password: 'not the password at all' };
  expect((await stepUp(wrong, session, later)).status).toBe(401);
  // Neither spent the code.
  expect((await stepUp({ ...codeOf(member), password: PASSWORD }, session, later)).status).toBe(200);
});
