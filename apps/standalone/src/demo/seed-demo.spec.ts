import {
  activity,
  attempts,
  between,
  DAY,
  device,
  email,
  factors,
  location,
  login,
  organization,
  session,
  user,
  type Aggregate,
  type DomainEvent,
} from '@sallyport/domain';
import { eventMetadata, MemoryEventStore } from '@sallyport/event-store';
import { hasDemo } from './has-demo';
import { addressOf, people, type PersonName } from './people';
import { seedDemo } from './seed-demo';
import { NOW, seededLog } from './spec-support/seeded-log';

let demo: Awaited<ReturnType<typeof seededLog>>;
beforeAll(async () => {
  demo = await seededLog();
});

it('is of a size that fills the pages, and tells it', () => {
  expect(demo.log.length).toBeGreaterThan(3_000);
  expect(demo.log.length).toBeLessThan(6_000);
  expect(demo.seeded.events).toBe(demo.log.length);
});

it('stands in the log in the order of time, from ninety days ago up to now', () => {
  const moments = demo.log.map(({ at }) => at);
  expect(moments).toEqual([...moments].sort());
  expect(between(moments[0] ?? '', NOW) / DAY).toBeCloseTo(90, 0);
  expect(moments.at(-1)! < NOW).toBe(true);
});

it('is the same at each run that ends at the same moment', async () => {
  const again = await seededLog();
  expect(again.log).toEqual(demo.log);
});

it('says of each event what every event says', () => {
  for (const { metadata } of demo.log) expect(eventMetadata.strict().parse(metadata)).toEqual(metadata);
});

it('names the session of what is done in one, and of nothing else', () => {
  const inSessions = [
    'SessionAccessed',
    'SessionEnded',
    'SessionSteppedUp',
    'DeviceBlocked',
    'TwoFactorPolicyChanged',
  ];
  const before = [
    'LoginAttempted',
    'LoginSucceeded',
    'SessionStarted',
    'ChallengePassed',
    'PhoneNumberVerified',
  ];
  for (const { type, metadata } of demo.log) {
    if (inSessions.includes(type)) expect(metadata.sessionId).toBeDefined();
    if (before.includes(type)) expect(metadata.sessionId).toBeUndefined();
  }
});

it('is about a user, but for what is about the organization', () => {
  for (const { category, metadata } of demo.log) {
    expect(metadata.userId === undefined).toBe(category === 'organization');
  }
});

it('knows who acted: nobody yet at a wrong password, the user from the right one on', () => {
  const attempted = demo.log.filter(({ type }) => type === 'LoginAttempted');
  for (const { data, metadata } of attempted) {
    const expected = data['passwordCorrect']
      ? { kind: 'user', id: data['userId'] }
      : { kind: 'system', id: 'anonymous' };
    expect(metadata.actor).toEqual(expected);
  }
});

it('replays: each stream folds from its first event', () => {
  const aggregates = [
    activity,
    attempts,
    device,
    email,
    factors,
    location,
    login,
    organization,
    session,
    user,
  ] as unknown as Aggregate<unknown, DomainEvent>[];
  const states = new Map<string, { state: unknown; revision: number }>();
  for (const event of demo.log) {
    const aggregate = aggregates.find(({ events }) => events.category === event.category);
    if (!aggregate) throw new Error(`no aggregate folds ${event.category}`);
    const stream = `${event.category}-${event.id}`;
    const before = states.get(stream) ?? { state: aggregate.initial, revision: -1 };
    expect(event.revision).toBe(before.revision + 1);
    const state = aggregate.evolve(before.state, event);
    states.set(stream, { state, revision: event.revision });
  }
});

it('holds no name, address or number in clear', () => {
  const text = demo.stored.map(({ stream, data, metadata }) => stream + data + metadata).join('\n');
  for (const [name, person] of Object.entries(people)) {
    for (const secret of [person.name, person.phone, addressOf(name as PersonName)])
      expect(text).not.toContain(secret);
  }
});

it('names the position up to which everybody was told', () => {
  const told = demo.log.filter(({ position }) => position <= demo.seeded.toldUpTo);
  const due = demo.log.slice(told.length);
  expect(told.at(-1)!.at < '2026-07-19T18:34').toBe(true);
  expect(due[0]!.at >= '2026-07-19T18:34').toBe(true);
});

it('is known by the addresses that it has', async () => {
  const { store, keys } = demo.parts;
  await expect(hasDemo(store, keys)).resolves.toBe(true);
  await expect(hasDemo(new MemoryEventStore(), keys)).resolves.toBe(false);
});

it('refuses a log that is not empty', async () => {
  await expect(seedDemo(demo.parts)).rejects.toThrow('the log is not empty');
});
