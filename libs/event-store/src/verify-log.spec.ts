import { acme, MemoryLog, organizationCreated, userRegistered, ana } from '@sallyport/testing';
import type { StoredEvent } from './event-store';
import { verifyLog } from './verify-log';

let log: MemoryLog;
beforeEach(async () => {
  log = new MemoryLog();
  await log.record(`organization-${acme}`, organizationCreated());
  await log.record(`user-${ana}`, userRegistered());
});
const verify = (...seal: [] | [{ lastPosition: number; digest: string }]) =>
  verifyLog(log.store, log.codec, ...seal);

/** The log as it reads after one event was changed in it. */
function changed(change: (event: StoredEvent) => StoredEvent) {
  const readAll: typeof log.store.readAll = async (range) => {
    const [first, ...others] = await log.store.readAll(range);
    return first ? [change(first), ...others] : [];
  };
  return { readAll };
}

it('has the same digest whenever it is read, and another one when it grew', async () => {
  const before = await verify();
  expect(before).toMatchObject({ events: 2, streams: 2, faults: [] });
  expect(await verify()).toEqual(before);
  await log.record(`organization-${acme}-2`, organizationCreated());
  expect((await verify()).digest).not.toBe(before.digest);
  expect(await verify(before)).toMatchObject({ events: 3, faults: [] });
});

it.each([
  ['data', (event: StoredEvent) => ({ ...event, data: event.data.replace('Acme', 'Acne') })],
  [
    'metadata',
    (event: StoredEvent) => ({ ...event, metadata: event.metadata.replace('request', 'requesu') }),
  ],
  ['an id', (event: StoredEvent) => ({ ...event, id: event.id.replace(/.$/, 'x') })],
])('finds by what it was before that %s in clear was changed', async (_, change) => {
  const before = await verify();
  expect((await verifyLog(changed(change), log.codec)).faults).toEqual([]);
  expect((await verifyLog(changed(change), log.codec, before)).faults).toEqual([
    `up to position ${before.lastPosition} the log is not what it was`,
  ]);
});

it('finds that the end is missing', async () => {
  const before = await verify();
  const shorter = { readAll: async () => (await log.store.readAll({ after: 0, limit: 10 })).slice(0, 1) };
  expect((await verifyLog(shorter, log.codec, before)).faults).toHaveLength(1);
});
