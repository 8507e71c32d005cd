import { Client, enrolledMember, PASSWORD, startApp, type Reply } from '../support';
import { anotherApi } from './support/another-process';
import { Phone } from './support/phone';

// MISP CVE-2026-107276: one code, sent many times at once, opened many sessions.

jest.setTimeout(300_000);

const RACERS = 100;

let app: Awaited<ReturnType<typeof startApp>>;
beforeEach(async () => (app = await startApp()));

async function raceOn(client: Client, answerOf: (index: number) => Client) {
  const { member } = await enrolledMember(client);
  const phone = new Phone(client, member.phone);
  await phone.nextCode();
  const login = await client.signIn(member.email, PASSWORD);
  const code = await phone.nextCode();
  const replies = await Promise.all(
    Array.from({ length: RACERS }, (_, index) => answerOf(index).answer(login, code)),
  );
  const after = await client.get('/me/sessions', { session: member.session });
  return { replies, sessions: after.body.data as unknown[] };
}

const statuses = (replies: readonly Reply[]) => [...new Set(replies.map(({ status }) => status))].sort();
const won = (replies: readonly Reply[]) => replies.filter(({ status }) => status === 200);

it('a hundred right codes at once make one session', async () => {
  const client = new Client(app.url);
  const { replies, sessions } = await raceOn(client, () => client);
  expect(won(replies)).toHaveLength(1);
  expect(statuses(replies)).toEqual([200, 401]);
  // That of the enrolment, and the new one.
  expect(sessions).toHaveLength(2);
});

it('also over two processes', async () => {
  const client = new Client(app.url);
  const clients = [client, await anotherApi(app)];
  const { replies, sessions } = await raceOn(client, (index) => clients[index % 2] ?? client);
  expect(won(replies)).toHaveLength(1);
  for (const { status } of replies) expect([200, 401, 409]).toContain(status);
  expect(sessions).toHaveLength(2);
});
