import { nothingSaid, type People, type Said } from '../faults/harness/http-load';
import { tallyOf } from '../faults/harness/tally';
import { enrolledMember, type Client } from '../support';
import { expectKept, expectProjected, expectTold, harmUnderLoad, SetUp, smsIn, type Program } from './set-up';
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

const underLoad = (harm: () => Promise<unknown>) =>
  harmUnderLoad({ client, people, said, before: ANSWERS_BEFORE, after: ANSWERS_AFTER }, harm);

it.each(faults)('nothing acknowledged is lost or doubled when %s is killed under load', async (_, harm) => {
  await underLoad(harm);
  await expectKept({ client, people, said }, { users, sessions });
});

it('in the end every message was sent as it must be, and the read models are what the log makes of them', async () => {
  const look = setUp.look();
  await expectTold({ client, said, look }, emails);
  expect((await smsIn(look)).filter(({ claims }) => claims !== 1)).toEqual([]);
  await expectProjected(look);
  await look.close();
});
