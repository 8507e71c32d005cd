import { StoreUnavailable } from '@sallyport/event-store';
import { newEvents, newStream, serverUnderTest } from './spec-support/server-under-test';

jest.setTimeout(60_000);

const { open, server } = serverUnderTest();
let stream: string;
beforeEach(async () => {
  stream = newStream();
  await open().append(stream, newEvents(10), { expected: 'no-stream' });
});

/** A read of the one stream there is, and one of the whole log, which has it alone in it. */
const reads = {
  'a stream': (patience?: number) => open(patience === undefined ? {} : { patience }).readStream(stream),
  'the log': (patience?: number) =>
    open(patience === undefined ? {} : { patience }).readAll({ after: 0, limit: 1_000 }),
};

describe.each(Object.entries(reads))('a read of %s', (_, read) => {
  it('whose server is killed half-way fails, and is never taken for all there is', async () => {
    server().faults.next('read', 'killed', { afterEvents: 5 });
    await expect(read()).rejects.toThrow(StoreUnavailable);
    await server().start();
    expect(await read()).toHaveLength(10);
  });

  it('whose server falls silent half-way is given up in time', async () => {
    server().faults.next('read', 'silent', { afterEvents: 5 });
    await expect(read(200)).rejects.toThrow(/gave nothing for 200 ms/);
    expect(await read()).toHaveLength(10);
  });
});

it('a read goes on over a new connection when the server was started anew meanwhile', async () => {
  const store = open();
  expect(await store.readStream(stream)).toHaveLength(10);
  server().kill();
  await server().start();
  expect(await store.readStream(stream)).toHaveLength(10);
});

it('a page of a long log is left without a trace: the store closes at once', async () => {
  const store = open();
  for (let round = 0; round < 20; round++)
    await store.append(newStream(), newEvents(100), { expected: 'no-stream' });
  for (let page = 0; page < 5; page++) expect(await store.readAll({ after: 0, limit: 3 })).toHaveLength(3);
  await store.close();
});
