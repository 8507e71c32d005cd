import type { EventToAppend } from '@sallyport/event-store';
import { projections, type ProjectionBatch } from '@sallyport/read-models';
import {
  Client,
  enrol,
  enrolledMember,
  newMember,
  PASSWORD,
  SAO_PAULO,
  startApp,
  type Enrolled,
} from '../support';
import { tallyOf } from './harness';

type App = Awaited<ReturnType<typeof startApp>>;

/** A device has its name in a list, in its history, and as a word of that. */
const concerned = projections.filter(({ on }) => 'DeviceRenamed' in on).map(({ name }) => name);
const PATIENCE = 30_000;
/** What a batch is tried before its events are taken one by one, and that one time. */
const TRIES = 4;

const tally = tallyOf('poison event');
let app: App;
let client: Client;
let member: Enrolled;
let bystander: Enrolled;
beforeEach(async () => {
  app = await startApp();
  client = new Client(app.url);
  const enrolled = await enrolledMember(client);
  member = enrolled.member;
  bystander = await enrol(client, await newMember(client, enrolled.administrator));
});
afterEach(() => jest.restoreAllMocks());

async function deviceIdOf({ session }: Enrolled): Promise<string> {
  return (await client.get('/session', { session })).body.device.deviceId as string;
}

const rename = async (person: Enrolled, label: string) => {
  const path = `/me/devices/${await deviceIdOf(person)}`;
  const { status, headers } = await client.call('PATCH', path, { label }, { session: person.session });
  expect(status).toBe(204);
  return Number(headers.get('sallyport-position'));
};

async function caughtUp(position: number): Promise<void> {
  for (const { name } of projections) {
    expect([name, await app.projector.projections.waitFor(name, position, PATIENCE)]).toEqual([name, true]);
  }
}

/** Everybody else's names are there, each once, and they are still written to. */
async function expectOthersGoOn(): Promise<void> {
  const labels = ['phone in the hall', 'the old laptop', 'kiosk'];
  const seen: string[] = [];
  for (const label of labels) {
    const position = await rename(bystander, label);
    await caughtUp(position);
    const { body } = await client.get(`/me/devices?after=${position}`, { session: bystander.session });
    seen.push(...(body.data as { label: string }[]).map((one) => one.label));
  }
  tally.count(labels, seen);
  const from = await client.signIn(bystander.email, PASSWORD, { from: SAO_PAULO });
  await client.answer(from, bystander.backupCodes[0] ?? '', { factor: 'backup_code', from: SAO_PAULO });
  const told = async () => {
    const { body } = await client.get(
      `/outbox/messages?channel=email&to=${encodeURIComponent(bystander.email)}`,
    );
    return (body.data as { text: string }[]).some(({ text }) => text.includes('Pinheiros'));
  };
  for (const end = Date.now() + PATIENCE; !(await told());) expect(Date.now()).toBeLessThan(end);
}

it('an event that is broken in itself is parked for whom it concerns, and nobody else waits', async () => {
  const { store } = app.parts;
  const stream = `device-${await deviceIdOf(member)}`;
  await rename(member, 'my own');
  const last = (await store.readStream(stream)).at(-1);
  const poison: EventToAppend = {
    ...{ id: '018f0000-0000-7000-8000-00000000dead', type: 'DeviceRenamed' },
    ...{ data: '{"label":"v1.cut"}', metadata: last?.metadata ?? '' },
  };
  const { position } = await store.append(stream, [poison], { expected: last?.revision ?? 0 });

  await caughtUp(position);
  expect(await app.parts.readModels.parked()).toEqual(
    concerned.map((projection) => ({ projection, position, error: 'UnreadableField' })),
  );
  await expectOthersGoOn();
}, 120_000);

it('an event that its store cannot take is parked after some tries, for that projection alone', async () => {
  const { readModels } = app.parts;
  const apply = readModels.apply.bind(readModels);
  let poisoned = Infinity;
  let tries = 0;
  const isPoison = ({ projection, writes }: ProjectionBatch) =>
    projection.name === 'devices' && writes.some(({ position }) => position === poisoned);
  jest.spyOn(readModels, 'apply').mockImplementation(async (batches, checkpoint) => {
    if (batches.some(isPoison)) {
      tries++;
      throw new RangeError('too long');
    }
    return apply(batches, checkpoint);
  });
  app.projector.projections.pause();
  poisoned = await rename(member, 'of no taste');
  app.projector.projections.resume();

  await caughtUp(poisoned);
  expect(tries).toBe(TRIES);
  expect(await readModels.parked()).toEqual([
    { projection: 'devices', position: poisoned, error: 'RangeError' },
  ]);
  await expectOthersGoOn();
}, 120_000);
