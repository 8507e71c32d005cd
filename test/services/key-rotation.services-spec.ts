import { randomBytes } from 'node:crypto';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { until } from '@sallyport/testing';
import { MovableClock, temporaryFolders, whyNoFaketime } from '../faults/harness';
import { programOf } from '../faults/harness/programs';
import { tallyOf } from '../faults/harness/tally';
import { enrolledMember, PASSWORD, type Client, type Enrolled, type SignedIn } from '../support';
import { allOf, answered, expectProjected, PATIENCE, SetUp, statusOf, writeSomething } from './set-up';

const [k1, k2, k3] = ['k1', 'k2', 'k3'].map((id) => `${id}:${randomBytes(32).toString('base64')}`);
const listOf = (...keys: readonly (string | undefined)[]) => ({ SALLYPORT_KEYS: keys.join(',') });
const A_MONTH = 30 * 24 * 60 * 60;
/** Registrations, each among some sign-ins, while a list of keys is that of all processes. */
const WORK = 2;

const signIns = tallyOf('keys changed under load, sessions');
const users = tallyOf('keys changed under load, users');
const newFolder = temporaryFolders();

let setUp: SetUp;
let client: Client;
beforeAll(async () => {
  setUp = await SetUp.start({ env: listOf(k2, k1) });
  client = setUp.client;
});
afterAll(() => setUp.stop());

/** Runs `rotate-keys` with the settings of the service. */
function rotateKeys(env: Readonly<Record<string, string>> = {}): Promise<{ code: number; said: string[] }> {
  const args = [...programOf('apps/cli/src/main.ts'), 'rotate-keys'];
  const whole = { PATH: process.env['PATH'] ?? '', ...setUp.environment, ...env };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env: whole }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: `${stdout}${stderr}`.trim().split('\n') }),
    );
  });
}

/** What people were told while keys changed. */
const told = { sessions: [] as string[], registered: [] as string[], refused: [] as unknown[] };

/** Now and then an administrator registers somebody. */
const EVERY = 10;
/** Milliseconds between two sign-ins: what matters is when they come, not how many. */
const PAUSE = 100;

/** A member signs in on a known device, one time after the other, and others are registered, until the end. */
async function work(member: Enrolled, administrator: SignedIn, signal: AbortSignal): Promise<void> {
  for (let round = 0; !signal.aborted; round++) {
    await setTimeout(PAUSE);
    // A connection that broke as its process ended is no answer: asked again.
    const login = await answered(() => client.signIn(member.email, PASSWORD, { device: member.device }));
    const token = login.body.session?.token as string | undefined;
    if (login.status === 200 && token) told.sessions.push(token);
    else told.refused.push(login);
    if (round % EVERY > 0) continue;

    const email = `rotated-${told.registered.length}@acme.example`;
    const user = { email, password: PASSWORD, role: 'member' };
    const options = { session: administrator.session, headers: { 'idempotency-key': email } };
    const registered = await answered(() => client.post('/users', user, options));
    if (registered.status === 201) told.registered.push(email);
    else told.refused.push(registered);
  }
}

it('keys are changed while people sign in: none is refused, nothing is lost, and the old key can go', async () => {
  const { member, administrator } = await enrolledMember(client, { requireOn: ['new_device'] });
  const end = new AbortController();
  const working = work(member, administrator, end.signal);
  const someWork = async () => {
    const enough = told.registered.length + WORK;
    await until(() => told.registered.length >= enough, PATIENCE);
  };
  await someWork();

  // A new key is known to all, then used by all: meanwhile some read what others made with it.
  await setUp.rollOut(listOf(k2, k3, k1));
  await someWork();
  await setUp.rollOut(listOf(k3, k2, k1));
  const rotated = await rotateKeys();
  expect(rotated).toMatchObject({ code: 0 });
  expect(rotated.said[0]).toMatch(/^\d+ of \d+ data keys were wrapped anew, by key k3\.$/);
  expect(rotated.said).toContain('Key k1 is needed for finding addresses and places, for good.');
  await someWork();

  // Whoever did not sign in since has a password that the old key is needed for.
  expect(rotated.said.join('\n')).toMatch(/^Key k2 is needed for passwords \([1-9]\d*\)/m);
  for (const email of [administrator.email, ...told.registered])
    expect((await answered(() => client.signIn(email, PASSWORD))).status).toBe(200);
  await expectFree();

  await setUp.rollOut(listOf(k3, k1));
  await someWork();
  end.abort();
  await working;
  expect(told.refused).toEqual([]);
  signIns.count(told.sessions, await statusOf(client, told.sessions, 200));
  const position = await writeSomething(client, { member, administrator });
  const { session } = administrator;
  const list = await allOf<{ email: string }>(client, `/users?after=${position}&`, { session });
  const emails = list.map(({ email }) => email).filter((email) => email.startsWith('rotated-'));
  users.count(told.registered, emails);
  expect(emails).toHaveLength(told.registered.length);
  const look = setUp.look();
  await expectProjected(look);
  await look.close();
});

/** Codes and links from before have run out a month later: then nothing names the old key. */
async function expectFree(): Promise<void> {
  const clock = whyNoFaketime() === undefined ? new MovableClock(join(newFolder(), 'clock')) : undefined;
  clock?.moveTo(A_MONTH);
  const { said } = await rotateKeys(clock?.env);
  const ofOld = said.find((line) => line.startsWith('Key k2 '));
  if (clock) expect(ofOld).toBe('Key k2 can be taken out: nothing names it any more.');
  else expect(ofOld).not.toContain('passwords');
}

it('a list with another key at its end is told of, before anything is done with it', async () => {
  const { code, said } = await rotateKeys(listOf(k1, k3));
  expect([code, said[0]]).toEqual([1, expect.stringContaining('Addresses are not looked up by key k3')]);
});
