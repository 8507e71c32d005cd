import { keepBusy, nothingSaid, type People, type Said } from '../faults/harness/http-load';
import { tallyOf } from '../faults/harness/tally';
import { until } from '@sallyport/testing';
import { enrolledMember, type Client, type Message } from '../support';
import {
  allOf,
  deliveriesIn,
  expectProjected,
  inviteAgain,
  PATIENCE,
  SetUp,
  statusOf,
  writeSomething,
  type Program,
} from './set-up';
import { Redis } from 'ioredis';

const ANSWERS_BEFORE = 40;
const ANSWERS_AFTER = 60;

let setUp: SetUp;
let client: Client;
let people: People;
let said: Said;
beforeAll(async () => {
  setUp = await SetUp.start();
  client = setUp.client;
  people = await enrolledMember(client, { requireOn: ['new_device'] });
  said = nothingSaid();
});
afterAll(() => setUp.stop());

const users = tallyOf('Faults of services and processes under load, users');
const sessions = tallyOf('Faults of services and processes under load, sessions');
const emails = tallyOf('Faults of services and processes under load, e-mails');

const killed = async (one: Pick<Program, 'kill' | 'start'>) => {
  await one.kill();
  await one.start();
};
const faults: [string, () => Promise<unknown>][] = [
  ['a process of the api', () => killed(setUp.apis[0])],
  ['the projector', () => killed(setUp.projector)],
  ['the worker', () => killed(setUp.worker)],
  ['EventStoreDB', () => killed(setUp.eventStore)],
  ['Redis', () => setUp.redis.kill().then(() => setUp.redis.restart())],
  ['all that is in Redis', flushRedis],
];

async function flushRedis(): Promise<void> {
  const redis = new Redis(setUp.redis.url);
  await redis.flushall();
  redis.disconnect();
}

/** People are at work before, meanwhile and after. */
async function underLoad(harm: () => Promise<unknown>): Promise<void> {
  const stop = new AbortController();
  let answers = 0;
  const busy = keepBusy(client, people, said, () => answers++, stop.signal);
  await until(() => answers >= ANSWERS_BEFORE, PATIENCE);
  await harm();
  const enough = answers + ANSWERS_AFTER;
  await until(() => answers >= enough, PATIENCE);
  stop.abort();
  await busy;
}

/** What was acknowledged holds, and what was not answered is done once when it is asked for again. */
async function expectKept(): Promise<void> {
  for (const email of said.unanswered.splice(0)) {
    await inviteAgain(client, people, email);
    said.registered.push(email);
  }
  const position = await writeSomething(client, people);
  const { session } = people.administrator;
  const list = await allOf<{ email: string }>(client, `/users?after=${position}&`, { session });
  users.count(
    said.registered,
    list.map(({ email }) => email),
  );
  expect(list).toHaveLength(said.registered.length + [people.administrator, people.member].length);

  const valid = said.started.filter((token) => !said.ended.includes(token) && !said.doubtful.has(token));
  sessions.count(valid, await statusOf(client, valid, 200));
  sessions.count(said.ended, await statusOf(client, said.ended, 401));
}

it.each(faults)('nothing acknowledged is lost or doubled when %s is killed under load', async (_, harm) => {
  await underLoad(harm);
  await expectKept();
});

it('in the end every message was sent as it must be, and the read models are what the log makes of them', async () => {
  const look = setUp.look();
  const invitations = async () =>
    (await allOf<Message>(client, '/outbox/messages?channel=email&'))
      .map(({ to }) => to)
      .filter((to) => to.startsWith('invited-'));
  await until(async () => (await invitations()).length >= said.registered.length, PATIENCE);
  emails.count(said.registered, await invitations());
  await until(
    async () => (await deliveriesIn(look)).every(({ last }) => last !== 'DeliveryClaimed'),
    PATIENCE,
  );
  const sms = (await deliveriesIn(look)).filter(({ stream }) => stream.endsWith('.sms'));
  expect(sms.length).toBeGreaterThan(0);
  expect(sms.filter(({ claims }) => claims !== 1)).toEqual([]);
  await expectProjected(look);
  await look.close();
});
