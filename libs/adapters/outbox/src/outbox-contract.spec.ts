import { MongoConnection, MongoOutbox } from '@sallyport/adapters/mongo';
import type { OutboxMessage, WritableOutbox } from '@sallyport/ports';
import { startMongo, type MongoUnderTest } from '../../../../test/servers/mongo';
import { MemoryOutbox, SqliteOutbox } from './index';

jest.setTimeout(60_000);

let mongo: MongoUnderTest;
const connections: MongoConnection[] = [];
beforeAll(async () => {
  mongo = await startMongo();
});
afterAll(async () => {
  for (const connection of connections) await connection.close();
  await mongo.stop();
});

function onMongo(): MongoOutbox {
  const connection = new MongoConnection(mongo.newUri(), { timeout: 30_000 });
  connections.push(connection);
  return new MongoOutbox(connection);
}

const message = (messageId: string, overrides: Partial<OutboxMessage> = {}): OutboxMessage => ({
  messageId,
  channel: 'sms',
  to: '+31600000001',
  subject: null,
  text: `text of ${messageId}`,
  html: null,
  createdAt: '2026-11-24T14:05:00.000Z',
  ...overrides,
});

const outboxes: [string, () => WritableOutbox][] = [
  ['MemoryOutbox', () => new MemoryOutbox()],
  ['SqliteOutbox', () => new SqliteOutbox(':memory:')],
  ['MongoOutbox', onMongo],
];

describe.each(outboxes)('%s', (_, make) => {
  const ids = (messages: OutboxMessage[]) => messages.map(({ messageId }) => messageId);
  let outbox: WritableOutbox;
  beforeEach(async () => {
    outbox = make();
    await outbox.put(message('a'));
    await outbox.put(
      message('b', { channel: 'email', to: 'ana@example.com', subject: 'Hi', html: '<p>Hi</p>' }),
    );
    await outbox.put(message('c', { to: '+31600000002' }));
    await outbox.put(message('d'));
  });

  it('lists newest first, as it was put', async () => {
    const all = await outbox.list({ limit: 10 });
    expect(ids(all)).toEqual(['d', 'c', 'b', 'a']);
    expect(all[2]).toEqual(
      message('b', { channel: 'email', to: 'ana@example.com', subject: 'Hi', html: '<p>Hi</p>' }),
    );
  });

  it('does not double a message', async () => {
    await outbox.put(message('a', { text: 'again' }));
    const all = await outbox.list({ limit: 10 });
    expect(ids(all)).toEqual(['d', 'c', 'b', 'a']);
    expect(all.at(-1)?.text).toBe('text of a');
  });

  it('filters by address and by channel', async () => {
    expect(ids(await outbox.list({ to: '+31600000001', limit: 10 }))).toEqual(['d', 'a']);
    expect(ids(await outbox.list({ channel: 'email', limit: 10 }))).toEqual(['b']);
    expect(ids(await outbox.list({ channel: 'email', to: '+31600000001', limit: 10 }))).toEqual([]);
  });

  it('pages', async () => {
    expect(ids(await outbox.list({ limit: 2 }))).toEqual(['d', 'c']);
    expect(ids(await outbox.list({ limit: 2, before: 'c' }))).toEqual(['b', 'a']);
    expect(ids(await outbox.list({ limit: 2, before: 'a' }))).toEqual([]);
    expect(ids(await outbox.list({ limit: 2, before: 'nowhere' }))).toEqual([]);
    expect(ids(await outbox.list({ limit: 1, before: 'd', to: '+31600000001' }))).toEqual(['a']);
  });

  it('forgets an address, and all', async () => {
    await outbox.removeAddress('+31600000001');
    expect(ids(await outbox.list({ limit: 10 }))).toEqual(['c', 'b']);
    await outbox.clear();
    expect(await outbox.list({ limit: 10 })).toEqual([]);
  });
});
