import { StoreUnavailable } from '@sallyport/event-store';
import type { FaultsOf } from '../../../../test/servers/eventstoredb';
import {
  idsOf,
  newEvent,
  newEvents,
  newStream,
  serverUnderTest,
  until,
} from './spec-support/server-under-test';

const NO_STREAM = { expected: 'no-stream' } as const;
jest.setTimeout(60_000);

const { start, open, server } = serverUnderTest();

/** Starts the server again once it died. */
async function revive(): Promise<void> {
  await until(() => !server().isRunning);
  await server().start();
}

/** Tries until the outcome is known. */
async function persist<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
}

describe.each<[FaultsOf['append'], 'there' | 'absent']>([
  ['killed-before-commit', 'absent'],
  ['killed-after-commit', 'there'],
])('an append whose server is %s', (fault, kept) => {
  it('has an unknown outcome, and is there once when it is tried again', async () => {
    const store = open();
    const [stream, events] = [newStream(), newEvents(2)];
    server().faults.next('append', fault);
    await expect(store.append(stream, events, NO_STREAM)).rejects.toThrow(StoreUnavailable);
    await revive();
    expect(await store.readStream(stream)).toHaveLength(kept === 'there' ? 2 : 0);
    const { revision, position } = await store.append(stream, events, NO_STREAM);
    const stored = await store.readStream(stream);
    expect(idsOf(stored)).toEqual(idsOf(events));
    expect(stored.at(-1)).toMatchObject({ revision, position });
  });

  it('is there once, however often it is tried while the server is away', async () => {
    const store = open();
    const [stream, events] = [newStream(), newEvents(2)];
    server().faults.next('append', fault);
    const appended = persist(() => store.append(stream, events, NO_STREAM));
    await revive();
    expect(await appended).toMatchObject({ revision: 1 });
    expect(idsOf(await store.readStream(stream))).toEqual(idsOf(events));
  });

  it('takes no other append of the process with it, but those under way to the same server', async () => {
    const other = await start();
    const [stream, store] = [newStream(), open({}, other)];
    server().faults.next('append', fault);
    const failing = open().append(newStream(), newEvents(1), NO_STREAM);
    const [here] = await Promise.all([
      store.append(stream, newEvents(1), NO_STREAM),
      expect(failing).rejects.toThrow(StoreUnavailable),
    ]);
    expect(here).toMatchObject({ revision: 0 });
  });
});

it.each<FaultsOf['append']>(['silent', 'silent-after-commit'])(
  'a server that is %s is given up in time, and the append can be tried again',
  async (fault) => {
    const [stream, events] = [newStream(), newEvents(2)];
    server().faults.next('append', fault);
    const append = open({ patience: 200 }).append(stream, events, NO_STREAM);
    await expect(append).rejects.toThrow(StoreUnavailable);
    expect(await open().append(stream, events, NO_STREAM)).toMatchObject({ revision: 1 });
    expect(idsOf(await open().readStream(stream))).toEqual(idsOf(events));
  },
);

it('a server that does not say where a repeat stands is asked', async () => {
  const [stream, events, store] = [newStream(), newEvents(2), open()];
  const first = await store.append(stream, events, NO_STREAM);
  server().faults.next('append', 'no-position');
  expect(await store.append(stream, events, NO_STREAM)).toEqual(first);
});

describe('a server that is not the leader', () => {
  it('sends appends there, and reads of streams too', async () => {
    const follower = await start({ log: server().log });
    follower.leader = server();
    const [stream, events] = [newStream(), newEvents(1)];
    const store = open({}, follower);
    await expect(store.append(stream, events, NO_STREAM)).rejects.toThrow(StoreUnavailable);
    expect(await store.append(stream, events, NO_STREAM)).toMatchObject({ revision: 0 });
    expect(await open({}, follower).readStream(stream)).toHaveLength(1);
  });
});

it('an append that is too large is refused for good', async () => {
  const data = JSON.stringify({ text: 'x'.repeat(1_100_000) });
  const append = open().append(newStream(), [newEvent({ data })], NO_STREAM);
  await expect(append).rejects.toThrow('Maximum Append Size');
  await expect(append).rejects.not.toThrow(StoreUnavailable);
});
