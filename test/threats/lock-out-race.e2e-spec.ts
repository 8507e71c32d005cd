import { Client, startApp } from '../support';
import { anotherApi } from './support/another-process';
import { guessAtOnce, target, wrongGuesses } from './support/guesses';

// ZITADEL GHSA-7h8m-vrxx-vr4m: guesses that came at once were all judged before any was counted.

jest.setTimeout(300_000);

const GUESSES = 1_000;
const BUDGET_OF_CHALLENGE = 5;
const BUDGET_OF_USER = 10;

let app: Awaited<ReturnType<typeof startApp>>;
beforeEach(async () => (app = await startApp()));

it('judges the budget of a challenge, of a thousand guesses at it', async () => {
  const client = new Client(app.url);
  const { member, waiting, wrong } = await target(client, 1);
  const [one] = waiting;
  if (!one) throw new Error('one login waits');
  const replies = await guessAtOnce(GUESSES, 200, () => client.answer(one.login, wrong));
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([401]));
  expect(await wrongGuesses(app.parts.store, member.userId)).toEqual({
    counted: BUDGET_OF_CHALLENGE,
    judged: BUDGET_OF_CHALLENGE,
    locks: 0,
  });
  expect((await client.answer(one.login, one.code)).status).toBe(401);
});

it('judges the budget of a user, of a thousand guesses over many logins and two processes', async () => {
  const client = new Client(app.url);
  const clients = [client, await anotherApi(app)];
  const { member, waiting, wrong } = await target(client, 8);
  const replies = await guessAtOnce(GUESSES, 200, (index) => {
    const { login } = waiting[index % waiting.length] ?? {};
    if (!login) throw new Error('no login waits');
    return (clients[Math.floor(index / waiting.length) % 2] ?? client).answer(login, wrong);
  });
  // 409: the other process was quicker too often. Nothing was judged then.
  for (const { status } of replies) expect([401, 409, 429]).toContain(status);
  const { counted } = await wrongGuesses(app.parts.store, member.userId);
  expect(counted).toBe(BUDGET_OF_USER);
  for (const { login, code } of waiting) expect((await client.answer(login, code)).status).not.toBe(200);
});
