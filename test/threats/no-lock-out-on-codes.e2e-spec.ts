import { Client, enrolledMember, otherThan, startApp, PASSWORD, type Reply } from '../support';
import { wrongGuesses } from './support/guesses';
import { Phone } from './support/phone';

// ZITADEL CVE-2024-32868, CVE-2025-64102: codes could be guessed for as long as one liked.

jest.setTimeout(300_000);

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
beforeAll(async () => {
  app = await startApp();
  client = new Client(app.url);
});

/** Wrong codes in an hour that lock a user out. */
const BUDGET = 10;

/** A member, and three logins that wait for their codes. */
async function waitingLogins() {
  const { administrator, member } = await enrolledMember(client);
  const phone = new Phone(client, member.phone);
  await phone.nextCode();
  const logins: { login: Reply; code: string }[] = [];
  for (let count = 0; count < 3; count++) {
    const login = await client.signIn(member.email, PASSWORD);
    expect(login).toMatchObject({ status: 200, body: { status: 'challenge_required' } });
    logins.push({ login, code: await phone.nextCode() });
  }
  return { administrator, member, logins };
}

/** Uses the whole budget up on the first two logins, and gives the third one. */
async function lockOut({ logins }: Awaited<ReturnType<typeof waitingLogins>>) {
  const [first, second, third] = logins;
  if (!first || !second || !third) throw new Error('three logins wait');
  for (const { login, code } of [first, second]) {
    for (let guess = 0; guess < BUDGET / 2; guess++)
      expect((await client.answer(login, otherThan(code))).status).toBe(401);
  }
  return third;
}

const withoutIds = ({ status, body }: Reply) => ({ status, ...body, requestId: undefined });

it('locks after the budget, for right and wrong codes alike', async () => {
  const waiting = await waitingLogins();
  const { member } = waiting;
  const { login, code } = await lockOut(waiting);
  const [wrong, right] = [await client.answer(login, otherThan(code)), await client.answer(login, code)];
  expect(right).toMatchObject({ status: 429, body: { code: 'locked' } });
  expect(withoutIds(right)).toEqual({
    ...withoutIds(wrong),
    retryAfterSeconds: right.body.retryAfterSeconds,
  });
  const seconds = Number(right.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(await wrongGuesses(app.parts.store, member.userId)).toEqual({
    counted: BUDGET,
    judged: BUDGET,
    locks: 1,
  });
});

it('locks every other factor and the password with it, and uses up no backup code', async () => {
  const waiting = await waitingLogins();
  const { administrator, member } = waiting;
  const { login } = await lockOut(waiting);
  const [backupCode = ''] = member.backupCodes;
  expect(await client.answer(login, backupCode, { factor: 'backup_code' })).toMatchObject({
    status: 429,
    body: { code: 'locked' },
  });
  expect(await client.signIn(member.email, PASSWORD)).toMatchObject({
    status: 401,
    body: { code: 'invalid_credentials' },
  });
  const { session } = administrator;
  const lifted = await client.delete(`/users/${member.userId}/lockout`, { session });
  expect(lifted.status).toBe(204);
  // It is still good, so it was not used up.
  expect(await client.answer(login, backupCode, { factor: 'backup_code' })).toMatchObject({
    status: 200,
    body: { status: 'complete' },
  });
});

it('leaves a device that is known its own budget: a stranger does not lock a user out of it', async () => {
  const waiting = await waitingLogins();
  const { member } = waiting;
  await lockOut(waiting);
  const login = await client.signIn(member.email, PASSWORD, { device: member.device });
  expect(login).toMatchObject({ status: 200, body: { status: 'challenge_required' } });
  const done = await client.answer(login, member.backupCodes[0] ?? '', { factor: 'backup_code' });
  expect(done).toMatchObject({ status: 200, body: { status: 'complete' } });
});
