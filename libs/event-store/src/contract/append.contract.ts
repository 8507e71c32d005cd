import { WrongExpectedRevision, type EventStore } from '../event-store';
import { idsOf, newEvent, newEvents, newStream, type StoreUnderTest } from './subject';

/** Exact revisions; all or none; repeats. */
export function appendContract(subject: () => StoreUnderTest): void {
  let store: EventStore;
  let stream: string;
  beforeEach(() => {
    store = subject().store;
    stream = newStream();
  });
  const refused = (promise: Promise<unknown>) => expect(promise).rejects.toThrow(WrongExpectedRevision);

  it('begins a stream that is not there', async () => {
    const { revision, position } = await store.append(stream, [newEvent()], { expected: 'no-stream' });
    expect(revision).toBe(0);
    expect(position).toBeGreaterThan(0);
  });

  it('goes on at exactly the last revision', async () => {
    await store.append(stream, newEvents(2), { expected: 'no-stream' });
    const { revision } = await store.append(stream, newEvents(3), { expected: 1 });
    expect(revision).toBe(4);
    expect(await store.readStream(stream)).toHaveLength(5);
  });

  it('refuses any other revision, and writes nothing then', async () => {
    await refused(store.append(stream, newEvents(1), { expected: 0 }));
    await store.append(stream, newEvents(2), { expected: 'no-stream' });
    await refused(store.append(stream, newEvents(2), { expected: 'no-stream' }));
    await refused(store.append(stream, newEvents(2), { expected: 0 }));
    await refused(store.append(stream, newEvents(2), { expected: 2 }));
    expect(await store.readStream(stream)).toHaveLength(2);
  });

  it('says which stream was not where', async () => {
    await expect(store.append(stream, newEvents(1), { expected: 7 })).rejects.toMatchObject({
      stream,
      expected: 7,
    });
  });

  it('answers a repeat as the first time, however far the stream has gone', async () => {
    const [first, second] = [newEvents(2), newEvents(2)];
    const begun = await store.append(stream, first, { expected: 'no-stream' });
    const went = await store.append(stream, second, { expected: 1 });
    expect(await store.append(stream, second, { expected: 1 })).toEqual(went);
    await store.append(stream, newEvents(1), { expected: 3 });
    expect(await store.append(stream, first, { expected: 'no-stream' })).toEqual(begun);
    expect(await store.append(stream, second, { expected: 1 })).toEqual(went);
    expect(await store.readStream(stream)).toHaveLength(5);
  });

  it('takes two repeats at once for one', async () => {
    const events = newEvents(2);
    const append = () => store.append(stream, events, { expected: 'no-stream' });
    const [one, other] = await Promise.all([append(), append()]);
    expect(one).toEqual(other);
    expect(idsOf(await store.readStream(stream))).toEqual(idsOf(events));
  });

  it('refuses at a stale revision the ids of a repeat with others beside them', async () => {
    const events = newEvents(2);
    await store.append(stream, events, { expected: 'no-stream' });
    await refused(store.append(stream, [...events, newEvent()], { expected: 'no-stream' }));
    await refused(store.append(stream, [...events].reverse(), { expected: 'no-stream' }));
    expect(await store.readStream(stream)).toHaveLength(2);
  });

  it('keeps text as it is, up to 900 KB of it', async () => {
    const data = JSON.stringify({ text: 'Zoë 🦊 \u0000 \u2028 "\\ ' + 'ü'.repeat(450_000) });
    const metadata = JSON.stringify({ schemaVersion: 1, name: '東京 \ud83d\ude80' });
    await store.append(stream, [newEvent({ data, metadata, type: 'Großes' })], { expected: 'no-stream' });
    const [event] = await store.readStream(stream);
    expect(event?.data === data).toBe(true);
    expect(event).toMatchObject({ metadata, type: 'Großes' });
  });
}

/** What a store promises of ids beyond one stream. EventStoreDB does not, so it is a suite apart. */
export function uniqueIdsContract(subject: () => StoreUnderTest): void {
  it('refuses an id that stands elsewhere, and the whole append with it', async () => {
    const { store } = subject();
    const stream = newStream();
    const known = newEvent();
    await store.append(stream, [known], { expected: 'no-stream' });
    const append = (to: string, expected: 'no-stream' | number) =>
      expect(store.append(to, [newEvent(), known], { expected })).rejects.toThrow(WrongExpectedRevision);
    await append(newStream(), 'no-stream');
    await append(stream, 0);
    expect(await store.readAll({ after: 0, limit: 10 })).toHaveLength(1);
  });
}
