import { WrongExpectedRevision } from '../event-store';
import {
  idsOf,
  isCaughtUp,
  newEvent,
  newEvents,
  newStream,
  readLog,
  takeUntil,
  eventsOf,
  type StoreUnderTest,
} from './subject';

const RACERS = 32;
const WRITERS = 256;

/** Many at once. */
export function raceContract(subject: () => StoreUnderTest): void {
  it.each(['no-stream', 0] as const)(`lets one of ${RACERS} racers win at revision %s`, async (expected) => {
    const { store } = subject();
    const stream = newStream();
    if (expected === 0) await store.append(stream, [newEvent()], { expected: 'no-stream' });
    const racers = Array.from({ length: RACERS }, () => newEvents(2));
    const races = await Promise.allSettled(
      racers.map((events) => store.append(stream, events, { expected })),
    );
    const won = races.flatMap(({ status }, index) => (status === 'fulfilled' ? [index] : []));
    expect(won).toHaveLength(1);
    for (const race of races) {
      if (race.status === 'rejected') expect(race.reason).toBeInstanceOf(WrongExpectedRevision);
    }
    const written = await store.readStream(stream, { from: expected === 0 ? 1 : 0 });
    expect(idsOf(written)).toEqual(idsOf(racers[won[0] ?? -1] ?? []));
  });

  it(`takes ${WRITERS} appends at once, and no reader passes one that comes later`, async () => {
    const { store } = subject();
    const appended = Array.from({ length: WRITERS }, () => ({ stream: newStream(), events: newEvents(2) }));
    let writing = true;
    const seen: string[] = [];
    const watch = async () => {
      let after = 0;
      for (;;) {
        const last = !writing;
        const page = await store.readAll({ after, limit: 100 });
        seen.push(...idsOf(page));
        after = page.at(-1)?.position ?? after;
        if (last && page.length === 0) return;
        // A timer's turn, so that the writers get on between two reads.
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const watching = watch();
    const results = await Promise.all(
      appended.map(({ stream, events }) => store.append(stream, events, { expected: 'no-stream' })),
    );
    writing = false;
    await watching;
    const log = await readLog(store);
    expect(log).toHaveLength(2 * WRITERS);
    expect(seen).toEqual(idsOf(log));
    const positionOf = new Map(log.map(({ id, position }) => [id, position]));
    const lasts = appended.map(({ events }) => positionOf.get(events[1]?.id ?? ''));
    expect(results.map(({ position }) => position)).toEqual(lasts);
  });

  it('gives a subscription all that is appended while it catches up, once and in order', async () => {
    const { store } = subject();
    for (let round = 0; round < 20; round++)
      await store.append(newStream(), newEvents(40), { expected: 'no-stream' });
    const end = newEvent({ type: 'End' });
    const writing = Promise.all(
      Array.from({ length: 50 }, () => store.append(newStream(), newEvents(4), { expected: 'no-stream' })),
    ).then(() => store.append(newStream(), [end], { expected: 'no-stream' }));
    const subscription = store.subscribe({ after: 0, signal: new AbortController().signal });
    let ended = false;
    const messages = await takeUntil(subscription, (message) => {
      ended ||= message.kind === 'event' && message.event.id === end.id;
      return ended && isCaughtUp(message);
    });
    await writing;
    expect(idsOf(eventsOf(messages))).toEqual(idsOf(await readLog(store)));
  });
}
