import { SpeakeasyOneTimeCodes } from '@sallyport/adapters/totp';
import { SystemEntropy } from '@sallyport/adapters/system';
import fc from 'fast-check';
import {
  Client,
  codeIn,
  enrolledMember,
  PASSWORD,
  startApp,
  stepUp,
  type Enrolled,
  type Message,
  type Reply,
} from '../support';
import {
  ask,
  bearerOf,
  newWorld,
  oneTimeCode,
  pathOf,
  readRoutes,
  variantsOf,
  withAt,
  sampleOf,
} from './support';

// CVE-2025-12374; speakeasy, which we use, takes `12345x`, `+12345` and an empty secret for codes.

jest.setTimeout(120_000);

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
beforeAll(async () => {
  app = await startApp();
  client = new Client(app.url);
});

/** What a lenient reader would take for the code. */
const looksLike = (code: string): string[] => [
  '',
  code.slice(0, 5),
  `${code}0`,
  `0${code}`,
  `${code.slice(0, 5)}x`,
  `${code}x`,
  `+${code}`,
  `+${code.slice(1)}`,
  `-${code}`,
  ` ${code}`,
  `${code}\n`,
  `${code}\0`,
  `${code.slice(0, 3)} ${code.slice(3)}`,
  `${code.slice(0, 3)}-${code.slice(3)}`,
  `${code}.0`,
  `${code},${code}`,
  `0x${Number(code).toString(16)}`,
  `${Number(code) / 10}e1`,
  inDigitsFrom('０', code),
  inDigitsFrom('٠', code),
  inDigitsFrom('०', code),
  'NaN',
  'null',
  'undefined',
  '[object Object]',
  '*',
];
const inDigitsFrom = (zero: string, code: string) =>
  code.replaceAll(/\d/g, (digit) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)));
const noText = (code: string): unknown[] => [null, [], {}, [code], { code }, Number(code), true];

/** Wrong answers that a challenge bears without ending. */
const few = 4;
const inGroups = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / few) }, (_, index) =>
    items.slice(index * few, (index + 1) * few),
  );

/** The newest code that a phone gets after these. */
async function nextCode(phone: string, seen: Set<string>): Promise<string> {
  const message = await client.message(phone, 'sms', seen);
  seen.add(message.messageId);
  return codeIn(message);
}
const messagesTo = async (phone: string): Promise<Set<string>> => {
  const { body } = await client.get(`/outbox/messages?limit=100&to=${encodeURIComponent(phone)}`);
  return new Set(body.data.map(({ messageId }: Message) => messageId));
};

/** Answers a login with each, then with the right code, which shows that the login was there to be opened. */
async function refusesAll(
  login: Reply,
  factor: 'sms' | 'totp',
  odd: readonly unknown[],
  right: () => string,
) {
  const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
  for (const code of odd) {
    const path = `/logins/${loginId}/verifications`;
    const { status, body } = await client.post(path, { factor, code }, { login: loginToken });
    expect([code, status, body.session]).toEqual([code, typeof code === 'string' ? 401 : 400, undefined]);
  }
  expect(await client.answer(login, right(), { factor })).toMatchObject({ body: { status: 'complete' } });
}

it('are not the code of an SMS', async () => {
  for (const group of inGroups(looksLike('123456').map((_, index) => index))) {
    const { member } = await enrolledMember(client);
    const seen = await messagesTo(member.phone);
    const login = await client.signIn(member.email, PASSWORD);
    const code = await nextCode(member.phone, seen);
    const odd = group.map((index) => looksLike(code)[index]);
    await refusesAll(login, 'sms', [...odd, ...noText(code)], () => code);
  }
});

it('are not the code of an authenticator app', async () => {
  for (const group of inGroups(looksLike('123456').map((_, index) => index))) {
    const { member, secret } = await memberWithApp();
    const login = await client.signIn(member.email, PASSWORD);
    // The step that set the app up is used up; the next one is accepted ahead of its time.
    const code = () => oneTimeCode(secret, 1);
    const odd = group.map((index) => looksLike(code())[index]);
    await refusesAll(login, 'totp', [...odd, ...noText(code())], code);
  }
});

/** A member whose authenticator app was set up by the code of this very step. */
async function memberWithApp(): Promise<{ member: Enrolled; secret: string }> {
  const { member } = await enrolledMember(client);
  const session = { session: member.session };
  await stepUp(client, member);
  const offer = await client.post('/me/two-factor/authenticator-apps', {}, session);
  const { factorId, secret } = offer.body as { factorId: string; secret: string };
  const path = `/me/two-factor/authenticator-apps/${factorId}/verifications`;
  expect((await client.post(path, { code: oneTimeCode(secret) }, session)).status).toBe(200);
  return { member, secret };
}

it('are no code for any call that takes one', async () => {
  const world = await newWorld(client);
  const taken: string[] = [];
  let tried = 0;
  for (const route of await readRoutes(app.url)) {
    for (const variant of route.body ? variantsOf(route.body) : []) {
      if (!variant.properties?.['code']) continue;
      for (const code of [...looksLike('000000'), ...noText('000000')]) {
        const body = withAt(sampleOf(variant), ['code'], code);
        const question = {
          method: route.method,
          path: pathOf(route, world.ids),
          headers: bearerOf(world, route),
        };
        const { status } = await ask(app.url, { ...question, body });
        tried += 1;
        // 429: so many wrong ones lock. 422: no code was asked for. Both are as good.
        const allowed = typeof code === 'string' ? [401, 422, 429] : [400];
        if (!allowed.includes(status)) taken.push(`${route.name} ${JSON.stringify(code)}: ${status}`);
      }
    }
  }
  expect(tried).toBeGreaterThan(100);
  expect(taken).toEqual([]);
});

describe('to the maths behind', () => {
  const codes = new SpeakeasyOneTimeCodes(new SystemEntropy());
  const key = Buffer.alloc(32, 7);
  const right = codes.hotp(key, 1);

  it('are never right, whatever is done to the right one', () => {
    const part = fc.string({ unit: 'binary', maxLength: 3 });
    const disguised = fc.tuple(part, part).map(([before, behind]) => before + right + behind);
    const anything = fc.oneof(disguised, fc.string({ unit: 'binary' }), fc.constantFrom(...looksLike(right)));
    fc.assert(
      fc.property(anything, (code) => {
        fc.pre(!/^[0-9]{6}$/.test(code));
        return !codes.isHotp(key, 1, code);
      }),
      { numRuns: 2_000 },
    );
    expect(codes.isHotp(key, 1, right)).toBe(true);
  });
});
