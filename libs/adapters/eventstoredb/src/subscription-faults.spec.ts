import { StoreUnavailable, type EventToAppend } from '@sallyport/event-store';
import {
  idsOf,
  newEvents,
  newStream,
  serverUnderTest,
  takeEvents,
  until,
} from './spec-support/server-under-test';

jest.setTimeout(60_000);

const { open, server } = serverUnderTest();
let stop: AbortController;
beforeEach(() => (stop = new AbortController()));
afterEach(() => stop.abort());

const subscribe = (patience?: number, after = 0) =>
  open(patience === undefined ? {} : { patience }).subscribe({ after, signal: stop.signal });
async function append(count: number): Promise<EventToAppend[]> {
  const events = newEvents(count);
  await open().append(newStream(), events, { expected: 'no-stream' });
  return events;
}

it('goes on behind the last event when the server is killed and started anew, each event once', async () => {
  const expected = await append(20);
  const ids: string[] = [];
  for await (const message of subscribe()) {
    if (message.kind === 'event') ids.push(message.event.id);
    if (ids.length === 7 && expected.length === 20) {
      server().kill();
      await server().start();
      expected.push(...(await append(10)));
    }
    if (ids.length === 30) break;
  }
  expect(ids).toEqual(idsOf(expected));
});

it('is begun again when the server dies while it gives', async () => {
  const events = await append(20);
  server().faults.next('subscription', 'killed', { afterEvents: 7 });
  const taking = takeEvents(subscribe(), 20);
  await until(() => !server().isRunning);
  await server().start();
  expect(await taking).toEqual(idsOf(events));
});

it('goes on when the server dies while nothing happens', async () => {
  const events = await append(2);
  const taking = takeEvents(subscribe(), 5);
  await until(() => server().given === 2);
  server().kill();
  await server().start();
  const later = await append(3);
  expect(await taking).toEqual(idsOf([...events, ...later]));
});

it('goes on when it was dropped as too slow, again and again', async () => {
  const events = await append(20);
  for (const afterEvents of [3, 0, 5]) server().faults.next('subscription', 'dropped', { afterEvents });
  expect(await takeEvents(subscribe(), 20)).toEqual(idsOf(events));
  expect(server().faults.left).toBe(0);
});

it('asks again when the server does not confirm in time', async () => {
  const events = await append(3);
  server().faults.next('subscription', 'silent');
  expect(await takeEvents(subscribe(200), 3)).toEqual(idsOf(events));
});

it('is told when the right to read is missing: no repeat cures that', async () => {
  server().faults.next('subscription', 'denied');
  await expect(takeEvents(subscribe(), 1)).rejects.toThrow(StoreUnavailable);
});

it('passes on how far it is while there are only events of the server itself, and goes on from there', async () => {
  server().log.appendSystemEvents(3_000);
  server().faults.next('subscription', 'dropped', { afterEvents: 1 });
  const [first] = await append(1);
  const [second] = await append(1);
  const seen: (string | number)[] = [];
  for await (const message of subscribe()) {
    if (message.kind === 'checkpoint') seen.push(message.position);
    if (message.kind === 'event') seen.push(message.event.id);
    if (seen.at(-1) === second?.id) break;
  }
  const [one, other, ...ids] = seen;
  expect(ids).toEqual([first?.id, second?.id]);
  expect([typeof one, typeof other]).toEqual(['number', 'number']);
  expect(Number(other)).toBeGreaterThan(Number(one));
});

it('takes no more from the server than is taken from it', async () => {
  for (let round = 0; round < 25; round++) await append(200);
  const messages = subscribe()[Symbol.asyncIterator]();
  expect(await messages.next()).toMatchObject({ value: { kind: 'event' } });
  await until(() => server().held.size > 0);
  expect(server().given).toBeLessThan(2_500);
  let taken = 1;
  for await (const { kind } of { [Symbol.asyncIterator]: () => messages }) {
    if (kind === 'event' && ++taken === 5_000) break;
  }
  expect(server().given).toBe(5_000);
});
