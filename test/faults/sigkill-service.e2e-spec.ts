import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { Client, enrolledMember, type Message, type SignedIn } from '../support';
import {
  deliveriesIn,
  invite,
  keepBusy,
  nothingSaid,
  roundsBy,
  ServiceProcess,
  tallyOf,
  temporaryFolders,
  type People,
  type Said,
} from './harness';

const KILLS = roundsBy(5);
const ANSWERS = 80;
/** A claim whose worker was killed holds for half a minute. */
const MESSAGES_TAKE_AT_MOST = 120_000;

const users = tallyOf('SIGKILL of the whole service under load, users');
const sessions = tallyOf('SIGKILL of the whole service under load, sessions');
const emails = tallyOf('SIGKILL of the whole service under load, e-mails');
const newFolder = temporaryFolders();

/** Everything of a list, page by page. */
async function allOf<Item>(client: Client, path: string, session?: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await client.get(`${path}limit=100${cursor ? `&cursor=${cursor}` : ''}`, { session });
    expect(page.status).toBe(200);
    items.push(...(page.body.data as Item[]));
    cursor = (page.body.nextCursor ?? null) as string | null;
  }
  return items;
}

async function statusOf(client: Client, tokens: readonly string[], status: number): Promise<string[]> {
  const answers = await Promise.all(tokens.map((session) => client.get('/session', { session })));
  return tokens.filter((_, index) => answers[index]?.status === status);
}

/** Gives the position of something that is written now, behind all that was before. */
async function writeSomething(client: Client, { session }: SignedIn): Promise<string> {
  const { headers } = await client.call('PATCH', '/me', { name: `Ada ${randomUUID()}` }, { session });
  return headers.get('sallyport-position') ?? '';
}

/** What was said before the kill holds after it, and what was not answered is done once when it is asked for again. */
async function expectKept(client: Client, people: People, said: Said): Promise<void> {
  const { administrator, member } = people;
  for (const email of said.unanswered.splice(0)) {
    expect((await invite(client, people, email)).body).toEqual({ userId: expect.any(String) });
    said.registered.push(email);
  }
  const position = await writeSomething(client, administrator);
  const list = await allOf<{ email: string }>(client, `/users?after=${position}&`, administrator.session);
  users.count(
    said.registered,
    list.map(({ email }) => email),
  );
  expect(list).toHaveLength(said.registered.length + [administrator, member].length);

  const valid = said.started.filter((token) => !said.ended.includes(token) && !said.doubtful.has(token));
  sessions.count(valid, await statusOf(client, valid, 200));
  sessions.count(said.ended, await statusOf(client, said.ended, 401));
}

it('what a killed service acknowledged is there when it starts again, and every message is sent as it must be', async () => {
  const dataDir = join(newFolder(), 'data');
  const log = join(dataDir, 'events.db');
  let service = await ServiceProcess.start(dataDir);
  const people = await enrolledMember(new Client(service.url), { requireOn: ['new_device'] });
  const said = nothingSaid();

  for (let kill = 0; kill < KILLS; kill++) {
    let answersLeft = randomInt(5, ANSWERS);
    await keepBusy(new Client(service.url), people, said, () => {
      if (--answersLeft === 0) void service.kill();
    });
    service = await ServiceProcess.start(dataDir);
    await expectKept(new Client(service.url), people, said);
  }
  expect(said.registered.length).toBeGreaterThan(0);
  expect(said.started.length).toBeGreaterThan(0);

  const client = new Client(service.url);
  const invitations = async () =>
    (await allOf<Message>(client, '/outbox/messages?channel=email&'))
      .map(({ to }) => to)
      .filter((to) => to.startsWith('invited-'));
  const isUnderWay = () => deliveriesIn(log).some(({ last }) => last === 'DeliveryClaimed');
  const end = Date.now() + MESSAGES_TAKE_AT_MOST;
  while ((await invitations()).length < said.registered.length || isUnderWay()) {
    expect(Date.now()).toBeLessThan(end);
    await setTimeout(250);
  }
  emails.count(said.registered, await invitations());
  const sms = deliveriesIn(log).filter(({ stream }) => stream.endsWith('.sms'));
  expect(sms.length).toBeGreaterThan(0);
  expect(sms.filter(({ claims }) => claims !== 1)).toEqual([]);
  expect(await service.stop()).toBe(0);
}, 900_000);
