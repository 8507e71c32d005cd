import type { Clock } from '@sallyport/ports';
import { Secret, TOTP } from 'otpauth';
import { enrolledMember, PASSWORD, startApp, stepUp, type Client, type Enrolled } from '../support';
import { anotherApi } from './support/another-process';

// Gitea CVE-2021-45331, Rodauth CVE-2026-82470: a code was good again for as long as its window was open.

jest.setTimeout(300_000);

const STEP = 30_000;
/** Begins a step, and is later than anything that the setting up of the spec records. */
const START = Math.ceil((Date.now() + 3_600_000) / STEP) * STEP;

let now: number;
const clock: Clock = { now: () => new Date(now).toISOString() };
let client: Client;
let member: Enrolled;
let secret: string;

beforeEach(async () => {
  const app = await startApp();
  client = await anotherApi(app, { clock });
  now = Date.now();
  ({ member } = await enrolledMember(client));
  const session = { session: member.session };
  await stepUp(client, member);
  const offer = await client.post('/me/two-factor/authenticator-apps', {}, session);
  secret = offer.body.secret as string;
  const path = `/me/two-factor/authenticator-apps/${offer.body.factorId}/verifications`;
  expect(await client.post(path, { code: codeAt(now) }, session)).toMatchObject({ status: 200 });
  now = START;
});

/** What the app shows at a moment. */
const codeAt = (moment: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: moment });

const signIn = async (code: string) =>
  client.answer(await client.signIn(member.email, PASSWORD), code, { factor: 'totp' });

it('a code is good once, in its own step and in the next', async () => {
  const code = codeAt(START);
  expect(await signIn(code)).toMatchObject({ status: 200, body: { status: 'complete' } });
  expect(await signIn(code)).toMatchObject({ status: 401, body: { code: 'invalid_code' } });
  now = START + STEP;
  expect(await signIn(code)).toMatchObject({ status: 401, body: { code: 'invalid_code' } });
  // The window is open still: only that it was used stands against it. A newer one is good.
  expect(await signIn(codeAt(now))).toMatchObject({ status: 200, body: { status: 'complete' } });
});

it('an older step is not good behind a newer one, though its window is open', async () => {
  const [older, newer] = [codeAt(START), codeAt(START + STEP)];
  expect(await signIn(newer)).toMatchObject({ status: 200 });
  expect(await signIn(older)).toMatchObject({ status: 401, body: { code: 'invalid_code' } });
});

it('a code that signed in does not step up as well', async () => {
  const code = codeAt(START);
  expect(await signIn(code)).toMatchObject({ status: 200 });
  const { session } = member;
  expect(await client.post('/session/step-up', { factor: 'totp', code }, { session })).toMatchObject({
    status: 401,
    body: { code: 'invalid_code' },
  });
});

it('a code that came too late for its window is worth nothing', async () => {
  const code = codeAt(START);
  now = START + 2 * STEP;
  expect(await signIn(code)).toMatchObject({ status: 401, body: { code: 'invalid_code' } });
});

it('of a hundred answers with one code at once, one wins', async () => {
  const code = codeAt(START);
  const login = await client.signIn(member.email, PASSWORD);
  const replies = await Promise.all(
    Array.from({ length: 100 }, () => client.answer(login, code, { factor: 'totp' })),
  );
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
});
