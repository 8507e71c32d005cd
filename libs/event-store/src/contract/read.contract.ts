import type { EventStore } from '../event-store';
import { idsOf, newEvent, newEvents, newStream, readLog, type StoreUnderTest } from './subject';

/** Streams and the log, in both directions and by pages. */
export function readContract(subject: () => StoreUnderTest): void {
  let store: EventStore;
  let stream: string;
  beforeEach(() => {
    store = subject().store;
    stream = newStream();
  });

  it('finds nothing in a stream that is not there', async () => {
    expect(await store.readStream(stream)).toEqual([]);
    expect(await store.readStream(stream, { direction: 'backwards', limit: 1 })).toEqual([]);
  });

  it('gives events as they were appended, with their places', async () => {
    const event = newEvent({ type: 'DeviceBlocked', data: '{"reason":"lost"}' });
    const { position } = await store.append(stream, [event], { expected: 'no-stream' });
    expect(await store.readStream(stream)).toEqual([{ ...event, stream, revision: 0, position }]);
  });

  it('reads a part of a stream, forwards and backwards', async () => {
    const events = newEvents(6);
    await store.append(newStream(), newEvents(3), { expected: 'no-stream' });
    await store.append(stream, events, { expected: 'no-stream' });
    const revisions = async (options: Parameters<EventStore['readStream']>[1]) =>
      (await store.readStream(stream, options)).map(({ revision }) => revision);
    expect(idsOf(await store.readStream(stream))).toEqual(idsOf(events));
    expect(await revisions({ from: 4 })).toEqual([4, 5]);
    expect(await revisions({ from: 1, limit: 2 })).toEqual([1, 2]);
    expect(await revisions({ from: 6 })).toEqual([]);
    expect(await revisions({ direction: 'backwards' })).toEqual([5, 4, 3, 2, 1, 0]);
    expect(await revisions({ direction: 'backwards', limit: 1 })).toEqual([5]);
    expect(await revisions({ direction: 'backwards', from: 2, limit: 2 })).toEqual([2, 1]);
  });

  it('does not take one stream for another whose name begins alike', async () => {
    await store.append(`${stream}-more`, newEvents(1), { expected: 'no-stream' });
    await store.append(stream.toUpperCase(), newEvents(1), { expected: 'no-stream' });
    expect(await store.readStream(stream)).toEqual([]);
  });

  it('pages through the log in the order of the appends', async () => {
    const appended = [];
    for (let round = 0; round < 5; round++) {
      const events = newEvents(3);
      appended.push(...idsOf(events));
      await store.append(newStream(), events, { expected: 'no-stream' });
    }
    for (const limit of [1, 4, 15, 1_000]) expect(idsOf(await readLog(store, limit))).toEqual(appended);
    const positions = (await readLog(store)).map(({ position }) => position);
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
  });

  it('has nothing behind the end of the log', async () => {
    const { position } = await store.append(stream, newEvents(1), { expected: 'no-stream' });
    expect(await store.readAll({ after: position, limit: 10 })).toEqual([]);
  });
}

/** What was acknowledged is there after the store was opened anew, repeats are still known. */
export function lastingContract(subject: () => StoreUnderTest): void {
  it('has all of it after it was opened again', async () => {
    const { store, reopen } = subject();
    if (!reopen) return;
    const stream = newStream();
    const events = newEvents(3);
    const result = await store.append(stream, events, { expected: 'no-stream' });
    const before = await readLog(store);
    const again = await reopen();
    expect(await readLog(again)).toEqual(before);
    expect(await again.append(stream, events, { expected: 'no-stream' })).toEqual(result);
    const { position } = await again.append(stream, newEvents(1), { expected: 2 });
    expect(position).toBeGreaterThan(result.position);
  });
}
