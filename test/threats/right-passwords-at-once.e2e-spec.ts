import { Client, newAdministrator, newMember, PASSWORD, startApp } from '../support';
import { anotherApi } from './support/another-process';

// Twenty browser tabs signed in at the same time, and half of them were answered that the password was wrong.

jest.setTimeout(300_000);

const RACERS = 20;
const rounds = [1, 2, 3];

let app: Awaited<ReturnType<typeof startApp>>;
let client: Client;
beforeAll(async () => {
  app = await startApp();
  client = new Client(app.url);
});

async function statusesOf(clients: readonly Client[]): Promise<number[]> {
  const { email } = await newMember(client, await newAdministrator(client));
  const replies = await Promise.all(
    Array.from({ length: RACERS }, (_, index) =>
      (clients[index % clients.length] ?? client).signIn(email, PASSWORD),
    ),
  );
  return replies.map(({ status }) => status);
}

const allRight = Array.from({ length: RACERS }, () => 200);

it.each(rounds)('all are right, round %i', async () => {
  expect(await statusesOf([client])).toEqual(allRight);
});

it.each(rounds)('all are right over two processes, round %i', async () => {
  expect(await statusesOf([client, await anotherApi(app)])).toEqual(allRight);
});

it('the one right password among wrong ones is still found', async () => {
  const { email } = await newMember(client, await newAdministrator(client));
  const guesses = Array.from({ length: 9 }, (_, index) => `not the password ${index}`);
  const replies = await Promise.all(
    [...guesses, PASSWORD].map(async (password) => ({
      password,
      status: (await client.signIn(email, password)).status,
    })),
  );
  expect(replies.filter(({ status }) => status === 200)).toEqual([{ password: PASSWORD, status: 200 }]);
});
