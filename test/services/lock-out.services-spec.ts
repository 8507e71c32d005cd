import { enrolledMember, otherThan, PASSWORD, type Client, type Reply } from '../support';
import { wrongGuesses } from '../threats/support/guesses';
import { Phone } from '../threats/support/phone';
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

/** A member with so many logins that wait, and a code that is right for none of them. */
async function target(logins: number) {
  const { member } = await enrolledMember(client);
  const phone = new Phone(client, member.phone);
  await phone.nextCode();
  const waiting: { login: Reply; code: string }[] = [];
  while (waiting.length < logins) {
    const login = await client.signIn(member.email, PASSWORD);
    waiting.push({ login, code: await phone.nextCode() });
  }
  let wrong = '000000';
  while (waiting.some(({ code }) => code === wrong)) wrong = otherThan(wrong);
  return { member, waiting, wrong };
}

/** A hundred at any time, each to the process of the api whose turn it is. */
async function guessAtOnce(guess: (index: number) => Promise<Reply>): Promise<Reply[]> {
  const replies: Reply[] = [];
  let next = 0;
  const lane = async () => {
    while (next < GUESSES) replies.push(await guess(next++));
  };
  await Promise.all(Array.from({ length: 100 }, lane));
  return replies;
}

it.each([
  ['a challenge', 1, BUDGET_OF_CHALLENGE],
  ['a user', 8, BUDGET_OF_USER],
])('of a thousand guesses at two processes exactly the budget of %s is judged', async (_, logins, budget) => {
  const { member, waiting, wrong } = await target(logins);
  const replies = await guessAtOnce((index) => {
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
