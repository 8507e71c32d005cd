import { randomUUID } from 'node:crypto';
import { defineEvents, record, streamOf, type Aggregate, type EventOf } from '@sallyport/domain';
import { SystemEntropy } from '@sallyport/adapters/system';
import { z } from 'zod';
import { Codec } from '../codec/codec';
import { MemoryDataKeys } from '../memory/memory-data-keys';
import { MemoryEventStore } from '../memory/memory-event-store';
import { CommandRunner } from './command-runner';
import { CARRIED_EVERY, readState } from './read-state';
import { newContext } from './spec-support/runner-bench';

const tallyEvents = defineEvents('tally', {
  Counted: { version: 1, data: z.object({ by: z.int() }) },
  TallyCarriedForward: { version: 1, data: z.object({ total: z.int(), lastAt: z.int() }) },
});
type TallyEvent = EventOf<typeof tallyEvents>;
interface Tally {
  readonly total: number;
  /** Revision of the last count. */
  readonly lastAt: number;
}
const tally: Aggregate<Tally, TallyEvent> = {
  events: tallyEvents,
  initial: { total: 0, lastAt: -1 },
  restartsAt: ['TallyCarriedForward'],
  carryForward: (state) => ({ type: 'TallyCarriedForward', data: state }),
  evolve: (state, event) =>
    event.type === 'Counted' ? { total: state.total + event.data.by, lastAt: event.revision } : event.data,
};
const stream = streamOf(tally, 'one');
/** The same events, by who does not know of the shortcut. */
const wholeStream = streamOf<Tally, TallyEvent>(
  { events: tallyEvents, initial: tally.initial, evolve: tally.evolve },
  'one',
);

let store: MemoryEventStore;
let codec: Codec;
beforeEach(() => {
  store = new MemoryEventStore();
  const entropy = new SystemEntropy();
  codec = new Codec([tallyEvents], new MemoryDataKeys(entropy), entropy);
});
const newRunner = () => new CommandRunner(store, codec, { sleep: () => Promise.resolve() });
const count = (runner: CommandRunner, times = 1) =>
  runner.execute(newContext(), stream, () =>
    record(...Array.from({ length: times }, (): TallyEvent => ({ type: 'Counted', data: { by: 1 } }))),
  );
const types = async () => (await store.readStream(stream.name)).map(({ type }) => type);
const carried = async () =>
  (await types()).flatMap((type, revision) => (type === 'TallyCarriedForward' ? [revision] : []));

it('records the state every so often, behind the event that makes it due', async () => {
  const runner = newRunner();
  for (let index = 0; index < 2 * CARRIED_EVERY; index++) await count(runner);
  expect(await carried()).toEqual([CARRIED_EVERY, 2 * CARRIED_EVERY]);
  const [event] = await store.readStream(stream.name, { from: CARRIED_EVERY, limit: 1 });
  expect(JSON.parse(event?.data ?? '')).toEqual({ total: CARRIED_EVERY, lastAt: CARRIED_EVERY - 1 });
});

it('records it whichever process makes it due, and of events that come several at once', async () => {
  for (let index = 0; index < 11; index++) await count(newRunner(), 3);
  expect(await carried()).toEqual([33]);
});

it('reads back to it and no further, and finds the same as who reads all', async () => {
  for (let index = 0; index < 100; index++) await count(newRunner());
  const read = jest.spyOn(store, 'readStream');
  const seen = await readState(store, codec, stream);
  expect(read.mock.calls).toEqual([[stream.name, expect.objectContaining({ direction: 'backwards' })]]);
  const { state, revision } = await readState(store, codec, wholeStream);
  expect(seen).toMatchObject({ state, revision });
  expect(state.total).toBe(100);
  expect(seen.depth).toBeLessThanOrEqual(CARRIED_EVERY);
});

it('reads a long stream that has none, and leaves one behind with its next event', async () => {
  await count(newRunner(), 200);
  await store.append(stream.name, await counts(200), { expected: 200 });
  expect((await readState(store, codec, stream)).state.total).toBe(400);
  await count(newRunner());
  expect(await carried()).toEqual([200, 402]);
});

it('of a stream that is not there finds the beginning', async () => {
  expect(await readState(store, codec, stream)).toEqual({ state: tally.initial, revision: -1, depth: 0 });
});

it('repeats it with its command, to the same effect', async () => {
  const runner = newRunner();
  for (let index = 1; index < CARRIED_EVERY; index++) await count(runner);
  const context = newContext();
  const once = () =>
    newRunner().execute(context, stream, () => record<TallyEvent>({ type: 'Counted', data: { by: 1 } }));
  await once();
  await count(runner);
  await once();
  expect(await carried()).toEqual([CARRIED_EVERY]);
  expect((await readState(store, codec, stream)).state.total).toBe(CARRIED_EVERY + 1);
});

const counts = (times: number) =>
  Promise.all(
    Array.from({ length: times }, () =>
      codec.encode({ id: randomUUID(), type: 'Counted', data: { by: 1 } }, said),
    ),
  );
const { organizationId, actor, correlationId, causationId, now: occurredAt } = newContext();
const said = { organizationId, actor, correlationId, causationId, occurredAt };
