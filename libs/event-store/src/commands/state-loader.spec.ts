import { randomUUID } from 'node:crypto';
import { defineEvents, streamOf, type Aggregate, type EventOf, type Recorded } from '@sallyport/domain';
import { SystemEntropy } from '@sallyport/adapters/system';
import { z } from 'zod';
import { Codec, UnknownEvent } from '../codec/codec';
import { MemoryDataKeys } from '../memory/memory-data-keys';
import { MemoryEventStore } from '../memory/memory-event-store';
import { StateLoader } from './state-loader';

const walkEvents = defineEvents('walk', { Stepped: { version: 1, data: z.object({ by: z.int() }) } });
type WalkEvent = EventOf<typeof walkEvents>;
/** Keeps what it was folded of. */
const walk: Aggregate<readonly number[], WalkEvent> = {
  events: walkEvents,
  initial: [],
  evolve: (steps, { data }: Recorded<WalkEvent>) => [...steps, data.by],
};
const target = streamOf(walk, 'a');
const other = streamOf(walk, 'b');

let store: MemoryEventStore;
let loader: StateLoader;
let reads: { stream: string; from: number }[];
beforeEach(() => {
  store = new MemoryEventStore();
  reads = [];
  const read = store.readStream.bind(store);
  jest.spyOn(store, 'readStream').mockImplementation((stream, options) => {
    reads.push({ stream, from: options?.from ?? 0 });
    return read(stream, options);
  });
  loader = newLoader(1);
});

function newLoader(cachedStates: number): StateLoader {
  const entropy = new SystemEntropy();
  return new StateLoader(store, new Codec([walkEvents], new MemoryDataKeys(entropy), entropy), cachedStates);
}

async function step(stream: string, expected: number, ...by: number[]): Promise<string[]> {
  const events = by.map((each) => ({
    id: randomUUID(),
    type: 'Stepped',
    data: JSON.stringify({ by: each }),
    metadata: '{"schemaVersion":1}',
  }));
  await store.append(stream, events, { expected: expected < 0 ? 'no-stream' : expected });
  return events.map(({ id }) => id);
}

describe('loading a state', () => {
  it('gives the initial one of a stream that is not there', async () => {
    expect(await loader.load(target)).toMatchObject({ state: [], revision: -1 });
  });

  it('folds the events and tells their revision', async () => {
    await step(target.name, -1, 1, 2);
    expect(await loader.load(target)).toMatchObject({ state: [1, 2], revision: 1 });
  });

  it('asks the log each time, but only for what is behind', async () => {
    await step(target.name, -1, 1, 2);
    await loader.load(target);
    await step(target.name, 1, 3);
    expect(await loader.load(target)).toMatchObject({ state: [1, 2, 3], revision: 2 });
    await loader.load(target);
    expect(reads.map(({ from }) => from)).toEqual([0, 2, 3]);
  });

  it('keeps as many states as it was allowed', async () => {
    await step(target.name, -1, 1);
    await step(other.name, -1, 5);
    await loader.load(target);
    await loader.load(other);
    expect(await loader.load(target)).toMatchObject({ state: [1], revision: 0 });
    expect(reads.at(-1)).toEqual({ stream: target.name, from: 0 });
  });

  it('keeps nothing of a stream that is not there yet', async () => {
    await loader.load(target);
    await step(target.name, -1, 1);
    expect(await loader.load(target)).toMatchObject({ state: [1], revision: 0 });
  });

  it('forgets on demand', async () => {
    await step(target.name, -1, 1);
    await loader.load(target);
    loader.forget(target.name);
    await loader.load(target);
    expect(reads.at(-1)?.from).toBe(0);
  });

  it('does not take the state of one aggregate for that of another on the same stream', async () => {
    const total: Aggregate<number, WalkEvent> = {
      events: walkEvents,
      initial: 0,
      evolve: (sum, { data }) => sum + data.by,
    };
    await step(target.name, -1, 1, 2);
    expect((await loader.load(target)).state).toEqual([1, 2]);
    expect((await loader.load(streamOf(total, 'a'))).state).toBe(3);
    expect((await loader.load(target)).state).toEqual([1, 2]);
  });

  it('lets a load that saw less not put back the clock', async () => {
    await step(target.name, -1, 1);
    const [late] = await store.readStream(target.name);
    await step(target.name, 0, 2);
    const { promise, resolve } = Promise.withResolvers<never[]>();
    jest.mocked(store.readStream).mockImplementationOnce(() => promise);
    const slow = loader.load(target);
    await loader.load(target);
    resolve([late] as never[]);
    expect(await slow).toMatchObject({ state: [1], revision: 0 });
    await loader.load(target);
    expect(reads.at(-1)?.from).toBe(2);
  });

  it('fails on an event that it does not know, since a decision must know all', async () => {
    await step(target.name, -1, 1);
    const event = { id: randomUUID(), type: 'Flew', data: '{}', metadata: '{"schemaVersion":1}' };
    await store.append(target.name, [event], { expected: 0 });
    await expect(loader.load(target)).rejects.toThrow(UnknownEvent);
  });
});

describe('the state that was last seen', () => {
  it('is not read again, even if the log has more', async () => {
    await step(target.name, -1, 1);
    await loader.load(target);
    await step(target.name, 0, 2);
    expect(await loader.lastSeen(target)).toMatchObject({ state: [1], revision: 0 });
    expect(reads).toHaveLength(1);
  });

  it('is read from the log if it is not cached', async () => {
    await step(target.name, -1, 1, 2);
    expect(await loader.lastSeen(target)).toMatchObject({ state: [1, 2], revision: 1 });
  });
});

describe('the state before an event', () => {
  it('is that of all events in front of it', async () => {
    const [first = '', , third = ''] = await step(target.name, -1, 1, 2, 3);
    expect(await loader.before(target, third)).toMatchObject({ state: [1, 2], revision: 1 });
    expect(await loader.before(target, first)).toMatchObject({ state: [], revision: -1 });
  });

  it('is none when there is no such event', async () => {
    await step(target.name, -1, 1);
    expect(await loader.before(target, randomUUID())).toBeUndefined();
  });
});
