import { until } from '@sallyport/testing';
import {
  Client,
  enrolledMember,
  newAdministrator,
  newMember,
  PASSWORD,
  startApp,
  type CallOptions,
  type Message,
  type Person,
} from '../support';
import { anotherApi } from './support/another-process';
import { sessionOf } from './support/assurance';
import { HOUR, MINUTE, MovableClock } from './support/movable-clock';
import { Phone } from './support/phone';

// OWASP Blocking Brute Force Attacks; NIST SP 800-63B-4, 3.2.2: whoever knew an address could lock its owner out for good.

jest.setTimeout(600_000);

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
/** An api whose clock runs ahead. */
let later: Client;
let clock: MovableClock;
beforeAll(async () => {
  app = await startApp();
  client = new Client(app.url);
});
beforeEach(async () => {
  clock = new MovableClock();
  later = await anotherApi(app, { clock });
});

const complete = { status: 200, body: { status: 'complete' } };
const wrong = { status: 401, body: { code: 'invalid_credentials' } };

const anyMember = async () => newMember(client, await newAdministrator(client));
const strangerAt = (index: number) => `198.51.${index % 100}.${index % 250}`;

/** So many wrong passwords, each from another network, ten at a time; the clock goes on by `pause` after each ten. */
async function guess({ email }: Person, guesses: number, pause = 0): Promise<void> {
  for (let first = 0; first < guesses; first += 10) {
    const round = Array.from({ length: Math.min(10, guesses - first) }, (_, index) => first + index);
    const replies = await Promise.all(
      round.map((index) => later.signIn(email, `not the password ${index}`, { from: strangerAt(index) })),
    );
    for (const reply of replies) expect(reply).toMatchObject(wrong);
    clock.advance(pause);
  }
}

/** The tokens of the links that unlock an account, newest first. */
async function unlockTokensOf({ email }: Person): Promise<string[]> {
  const path = `/outbox/messages?channel=email&limit=100&to=${encodeURIComponent(email)}`;
  const { data } = (await client.get(path)).body as { data: Message[] };
  return data.flatMap(({ text }) => /\/unlock\/(\S+)/.exec(text)?.[1] ?? []);
}

async function unlockTokenOf(person: Person): Promise<string> {
  let [token] = await unlockTokensOf(person);
  await until(async () => {
    [token] = await unlockTokensOf(person);
    return token !== undefined;
  });
  return token ?? '';
}

it.each([10, 80, 1_000])(
  '%i guesses of strangers keep the owner out for an hour at most',
  async (guesses) => {
    const member = await anyMember();
    await guess(member, guesses, HOUR);
    // The last ten came at once, as many as lock.
    await guess(member, 10);
    expect(await later.signIn(member.email, PASSWORD)).toMatchObject(wrong);
    clock.advance(HOUR);
    expect(await later.signIn(member.email, PASSWORD)).toMatchObject(complete);
  },
);

it('guesses that go on never lock for longer than an hour', async () => {
  const member = await anyMember();
  // A stranger who comes back whenever a lock ends.
  for (let round = 0; round < 90; round++) {
    await guess(member, 1);
    clock.advance(HOUR);
  }
  await guess(member, 20);
  clock.advance(HOUR);
  expect(await later.signIn(member.email, PASSWORD)).toMatchObject(complete);
});

it('a link that is mailed opens the password once', async () => {
  const member = await anyMember();
  await guess(member, 10);
  expect(await later.signIn(member.email, PASSWORD)).toMatchObject(wrong);
  const token = await unlockTokenOf(member);
  const lifted = await client.post('/lockout-lifts', { token });
  expect(lifted.status).toBe(204);
  expect(lifted.headers.getSetCookie()).toEqual([]);
  expect(await client.signIn(member.email, PASSWORD)).toMatchObject(complete);
  const used = { status: 404, body: { code: 'invalid_unlock_token' } };
  expect(await client.post('/lockout-lifts', { token })).toMatchObject(used);
  expect(await client.post('/lockout-lifts', { token: 'a-token-of-a-link' })).toMatchObject(used);
});

it('such a link comes three times a day at most', async () => {
  const member = await anyMember();
  await guess(member, 80, HOUR);
  await until(async () => (await unlockTokensOf(member)).length >= 3);
  // What is sent last comes last: no other link was on its way.
  expect((await client.post('/password-resets', { email: member.email })).status).toBe(202);
  await until(async () => {
    const { subject } = await client.message(member.email, 'email');
    return /^Choose a new password/.test(subject ?? '');
  });
  expect(new Set(await unlockTokensOf(member)).size).toBe(3);
});

it('such a link does not open codes that were guessed: a stolen mailbox cannot go on guessing', async () => {
  const { member } = await enrolledMember(client);
  const phone = new Phone(client, member.phone);
  await phone.nextCode();
  const logins = [];
  for (let count = 0; count < 3; count++) {
    logins.push({ login: await client.signIn(member.email, PASSWORD), code: await phone.nextCode() });
  }
  const [first, second, third] = logins;
  if (!first || !second || !third) throw new Error('three logins wait');
  for (const { login } of [first, second]) {
    for (let count = 0; count < 5; count++)
      expect((await client.answer(login, 'ABCD-EFGH-JKMN-PQRS', { factor: 'backup_code' })).status).toBe(401);
  }
  const locked = { status: 429, body: { code: 'locked' } };
  expect(await client.answer(third.login, third.code)).toMatchObject(locked);
  const token = await unlockTokenOf(member);
  expect((await client.post('/lockout-lifts', { token })).status).toBe(204);
  expect(await client.answer(third.login, third.code)).toMatchObject(locked);
  // The password is open.
  expect((await client.signIn(member.email, PASSWORD)).status).toBe(200);
});

it('a trusted device is never locked by strangers', async () => {
  const { member } = await enrolledMember(client, { requireOn: ['new_device'] });
  await guess(member, 100, MINUTE);
  const login = await later.signIn(member.email, PASSWORD, { device: member.device });
  expect(login).toMatchObject(complete);
  const session = sessionOf(login);
  expect((await later.get('/session', { session })).status).toBe(200);
});

describe.each([
  ['/24', (host: number) => `203.0.113.${host % 250}`, '198.51.100.7'],
  ['/56', (host: number) => `2001:db8:0:${(host % 200).toString(16)}::1`, '2001:db8:0:ff00::1'],
])('one password at many accounts, from one %s', (_, within, elsewhere) => {
  it('is slowed after a hundred wrong ones, and nobody elsewhere or on a trusted device is', async () => {
    const strict = new Client((await startApp({ SALLYPORT_RATE_LIMIT_SCALE: '1' })).url);
    const { member } = await enrolledMember(strict, { requireOn: ['new_device'] });
    const spray = (index: number, options: CallOptions) =>
      strict.signIn(`person-${index}@acme.example`, 'Welcome to Acme 2026', options);
    for (let index = 0; index < 100; index++)
      expect(await spray(index, { from: within(index) })).toMatchObject(wrong);

    const slowed = await spray(100, { from: within(100) });
    expect(slowed).toMatchObject({ status: 429, body: { code: 'rate_limited' } });
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await strict.signIn(member.email, PASSWORD, { from: within(101) })).status).toBe(429);

    expect(await spray(102, { from: elsewhere })).toMatchObject(wrong);
    const own = { from: within(103), device: member.device };
    expect(await strict.signIn(member.email, PASSWORD, own)).toMatchObject(complete);
  });
});
