import { Redis } from 'ioredis';
import { openJobs, type Foundation } from '@sallyport/composition';
import type { EventToAppend } from '@sallyport/event-store';
import { projections } from '@sallyport/read-models';
import { until } from '@sallyport/testing';
import {
  enrol,
  enrolledMember,
  newMember,
  PASSWORD,
  type Client,
  type Enrolled,
  type Message,
} from '../support';
import { allOf, answered, deliveriesIn, expectProjected, PATIENCE, SetUp } from './set-up';

let setUp: SetUp;
let client: Client;
let look: Foundation;
let member: Enrolled;
let bystander: Enrolled;
beforeAll(async () => {
  setUp = await SetUp.start();
  client = setUp.client;
  look = setUp.look();
  const people = await enrolledMember(client, { requireOn: ['new_device'] });
  ({ member } = people);
  bystander = await enrol(client, await newMember(client, people.administrator));
});
afterAll(async () => {
  await look.close();
  await setUp.stop();
});

interface Device {
  readonly deviceId: string;
  readonly label: string;
  readonly blocked: boolean;
}

/** A list that is as far as a position; asked until the projector is. */
const devicesOf = ({ session }: Enrolled, after: string) =>
  allOf<Device>(client, `/me/devices?after=${after}&`, { session });

const deviceIdOf = async (session: string): Promise<string> =>
  (await client.get('/session', { session })).body.device.deviceId as string;

const rename = async (person: Enrolled, label: string): Promise<string> => {
  const path = `/me/devices/${await deviceIdOf(person.session)}`;
  const { status, headers } = await client.call('PATCH', path, { label }, { session: person.session });
  expect(status).toBe(204);
  return headers.get('sallyport-position') ?? '';
};

it('sign-in, sign-out and blocks are right while the projector is gone; lists say 503 and are whole afterwards', async () => {
  await setUp.projector.kill();
  const { email, session, device } = member;
  const known = await client.signIn(email, PASSWORD, { device });
  expect(known.body).toMatchObject({ status: 'complete' });
  const strange = await client.signIn(email, PASSWORD);
  expect(strange.body).toMatchObject({ status: 'challenge_required', reasons: ['new_device'] });
  const code = member.backupCodes[0] ?? '';
  const { body } = await client.answer(strange, code, { factor: 'backup_code' });
  const other = body as { session: { token: string }; deviceToken: string };

  const deviceId = await deviceIdOf(other.session.token);
  const blocked = await client.post(`/me/devices/${deviceId}/block`, {}, { session });
  expect(blocked.status).toBe(200);
  expect((await client.get('/session', { session: other.session.token })).status).toBe(401);
  expect(await client.signIn(email, PASSWORD, { device: other.deviceToken })).toMatchObject({
    body: { status: 'denied', denialReason: 'device_blocked' },
  });
  const token = known.body.session.token as string;
  expect((await client.delete('/session', { session: token })).status).toBe(204);
  expect((await client.get('/session', { session: token })).status).toBe(401);

  const after = blocked.headers.get('sallyport-position') ?? '';
  const behind = await client.get(`/me/devices?after=${after}`, { session });
  expect([behind.status, behind.headers.get('retry-after')]).toEqual([503, '1']);
  await setUp.projector.start();
  expect((await devicesOf(member, after)).filter((one) => one.blocked)).toMatchObject([{ deviceId }]);
});

it('the whole log delivered once more, and every job, change nothing and send nothing', async () => {
  const jobs = openJobs(look, () => undefined);
  const areDone = async () => {
    const counts = Object.values(await jobs.counts());
    return counts.every(({ waiting, running, delayed }) => waiting + running + delayed === 0);
  };
  const messages = () => allOf<Message>(client, '/outbox/messages?');
  await until(areDone, PATIENCE);
  await expectProjected(look);
  const before = { messages: await messages(), deliveries: await deliveriesIn(look) };

  await setUp.projector.kill();
  const reached = await forgetPlaces();
  // Else Redis still knows the jobs by their ids, and the worker would not be asked.
  const redis = new Redis(setUp.redis.url);
  await redis.flushall();
  redis.disconnect();
  await setUp.projector.start();

  await expectProjected(look);
  for (const [name, position] of reached)
    await until(async () => (await look.checkpoints.read(name)) >= position, PATIENCE);
  await until(areDone, PATIENCE);
  expect(await deliveriesIn(look)).toEqual(before.deliveries);
  expect(await messages()).toEqual(before.messages);
  await jobs.close();
});

/** As if nothing had been read yet. Gives how far each reactor had been. */
async function forgetPlaces(): Promise<[name: string, position: number][]> {
  type Reached = { readonly _id: string; position: number };
  type Registered = { readonly _id: string; checkpoints: Record<string, number> };
  const reached = await look.mongo.on<Reached, Reached[]>('reactor_checkpoints', (all) =>
    all.find().toArray(),
  );
  expect(reached.length).toBeGreaterThan(0);
  await look.mongo.on<Reached, unknown>('reactor_checkpoints', (all) =>
    all.updateMany({}, { $set: { position: 0 } }),
  );
  await look.mongo.on<Registered, void>('projections', async (all) => {
    for (const { _id, checkpoints } of await all.find().toArray()) {
      const none = Object.fromEntries(Object.keys(checkpoints).map((version) => [version, 0]));
      await all.updateOne({ _id }, { $set: { checkpoints: none } });
    }
  });
  for (const { name } of projections) expect(await look.readModels.servedPosition(name)).toBe(0);
  return reached.map(({ _id, position }) => [_id, position]);
}

it('an event that is broken in itself is parked for whom it concerns, and nobody else waits', async () => {
  const { store } = look;
  const stream = `device-${await deviceIdOf(member.session)}`;
  await rename(member, 'my own');
  const last = (await store.readStream(stream)).at(-1);
  const poison: EventToAppend = {
    ...{ id: '018f0000-0000-7000-8000-00000000dead', type: 'DeviceRenamed' },
    ...{ data: '{"label":"v1.cut"}', metadata: last?.metadata ?? '' },
  };
  const { position } = await store.append(stream, [poison], { expected: last?.revision ?? 0 });
  const after = await rename(bystander, 'kiosk');
  expect((await devicesOf(bystander, after)).map(({ label }) => label)).toContain('kiosk');

  const concerned = projections.filter(({ on }) => 'DeviceRenamed' in on).map(({ name }) => name);
  const parked = () => look.readModels.parked();
  await until(async () => (await parked()).length >= concerned.length, PATIENCE);
  const each = concerned.map((projection) => ({ projection, position, error: 'UnreadableField' }));
  expect(await parked()).toEqual(expect.arrayContaining(each));
  expect(await parked()).toHaveLength(concerned.length);
  // Reactors go on as well: a stranger who signs in is told of.
  const told = new Set(
    (await allOf<Message>(client, '/outbox/messages?channel=sms&')).map((one) => one.messageId),
  );
  await answered(() => client.signIn(bystander.email, PASSWORD));
  await client.message(bystander.phone, 'sms', told);
});
