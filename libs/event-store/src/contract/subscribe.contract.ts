import { StoreUnavailable, type EventStore, type SubscriptionMessage } from '../event-store';
import {
  eventsOf,
  idsOf,
  isCaughtUp,
  newEvent,
  newEvents,
  newStream,
  takeUntil,
  type StoreUnderTest,
} from './subject';

/** Following the log. */
export function subscribeContract(subject: () => StoreUnderTest): void {
  let store: EventStore;
  let stop: AbortController;
  beforeEach(() => {
    store = subject().store;
    stop = new AbortController();
  });
  afterEach(() => stop.abort());
  const append = (events = newEvents(1)) => store.append(newStream(), events, { expected: 'no-stream' });
  const subscribe = (after = 0) => store.subscribe({ after, signal: stop.signal });

  it('is caught up at once on an empty log', async () => {
    expect(await takeUntil(subscribe(), isCaughtUp)).toEqual([{ kind: 'caught-up', position: 0 }]);
  });

  it('gives what is there, then says that it caught up, at the last position', async () => {
    const events = newEvents(3);
    const { position } = await append(events);
    const messages = await takeUntil(subscribe(), isCaughtUp);
    expect(idsOf(eventsOf(messages))).toEqual(idsOf(events));
    expect(messages.at(-1)).toEqual({ kind: 'caught-up', position });
  });

  it('begins behind a position', async () => {
    const { position } = await append(newEvents(3));
    const later = newEvents(2);
    await append(later);
    expect(idsOf(eventsOf(await takeUntil(subscribe(position), isCaughtUp)))).toEqual(idsOf(later));
  });

  it('never goes back: positions grow through events, checkpoints and the rest', async () => {
    await append(newEvents(4));
    const positions: number[] = [];
    await takeUntil(subscribe(), (message) => {
      positions.push(message.kind === 'event' ? message.event.position : message.position);
      return isCaughtUp(message);
    });
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });

  it('goes on with what is appended later, and says each time when it caught up', async () => {
    const messages = subscribe()[Symbol.asyncIterator]();
    const next = async (): Promise<SubscriptionMessage> => {
      const { value, done } = await messages.next();
      if (done) throw new Error('the subscription ended');
      return value.kind === 'checkpoint' ? next() : value;
    };
    expect(await next()).toMatchObject({ kind: 'caught-up' });
    for (let round = 0; round < 3; round++) {
      const event = newEvent();
      const waiting = next();
      const { position } = await append([event]);
      expect(await waiting).toMatchObject({ kind: 'event', event: { id: event.id, position } });
      expect(await next()).toEqual({ kind: 'caught-up', position });
    }
  });

  it('gives several subscriptions the same', async () => {
    const read = () => takeUntil(subscribe(), (_, taken) => eventsOf(taken).length === 3);
    const reading = [read(), read()];
    await append(newEvents(2));
    await append(newEvents(1));
    const [one, other] = await Promise.all(reading);
    expect(eventsOf(one ?? [])).toEqual(eventsOf(other ?? []));
  });

  it('ends without an error when it is told to, while it waits', async () => {
    const messages = subscribe()[Symbol.asyncIterator]();
    await messages.next();
    const waiting = messages.next();
    stop.abort();
    expect(await waiting).toEqual({ value: undefined, done: true });
  });

  it('ends in the middle of the log when it is told to', async () => {
    await append(newEvents(5));
    let seen = 0;
    for await (const message of subscribe()) {
      if (message.kind !== 'event') continue;
      seen++;
      if (seen === 2) stop.abort();
    }
    expect(seen).toBe(2);
  });

  it('ends at once when it was told to before', async () => {
    await append();
    stop.abort();
    expect(await subscribe()[Symbol.asyncIterator]().next()).toEqual({ value: undefined, done: true });
  });

  it('ends when the store is closed, and nothing works from then on', async () => {
    const messages = subscribe()[Symbol.asyncIterator]();
    await messages.next();
    const waiting = messages.next();
    await store.close();
    expect(await waiting).toMatchObject({ done: true });
    await expect(append()).rejects.toThrow(StoreUnavailable);
    await expect(store.readStream(newStream())).rejects.toThrow(StoreUnavailable);
    await expect(store.readAll({ after: 0, limit: 1 })).rejects.toThrow(StoreUnavailable);
  });

  it('finishes what was given to it before it closes', async () => {
    const { reopen } = subject();
    const stream = newStream();
    const given = store.append(stream, newEvents(1), { expected: 'no-stream' });
    await store.close();
    await expect(given).resolves.toMatchObject({ revision: 0 });
    if (reopen) expect(await (await reopen()).readStream(stream)).toHaveLength(1);
  });
}
