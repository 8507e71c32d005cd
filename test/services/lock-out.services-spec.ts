import type { Client } from '../support';
import { guessAtOnce, target, wrongGuesses } from '../threats/support/guesses';
import { SetUp } from './set-up';

const GUESSES = 1_000;
const BUDGET_OF_CHALLENGE = 5;
const BUDGET_OF_USER = 10;

let setUp: SetUp;
let client: Client;
beforeAll(async () => {
  setUp = await SetUp.start();
  client = setUp.client;
});
afterAll(() => setUp.stop());

it.each([
  ['a challenge', 1, BUDGET_OF_CHALLENGE],
  ['a user', 8, BUDGET_OF_USER],
])('of a thousand guesses at two processes exactly the budget of %s is judged', async (_, logins, budget) => {
  const { member, waiting, wrong } = await target(client, logins);
  const replies = await guessAtOnce(GUESSES, 100, (index) => {
    const { login } = waiting[index % waiting.length] ?? {};
    if (!login) throw new Error('no login waits');
    return client.answer(login, wrong);
  });
  // 409: the other process was quicker too often. Nothing was judged then.
  for (const { status } of replies) expect([401, 409, 429]).toContain(status);
  const look = setUp.look();
  const { counted } = await wrongGuesses(look.store, member.userId);
  await look.close();
  expect(counted).toBe(budget);
  for (const { login, code } of waiting) expect((await client.answer(login, code)).status).not.toBe(200);
});
