import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Foundation } from '@sallyport/composition';
import {
  MemoryReadModelStore,
  ProjectionRunner,
  projections,
  type ReadModelStore,
} from '@sallyport/read-models';
import { until } from '@sallyport/testing';
import { invite, type People } from '../../faults/harness/http-load';
import type { CallOptions, Client, Reply } from '../../support/client';

/** Milliseconds: a claim of a process that was killed holds for a minute, a delivery's for half of one. */
export const PATIENCE = 180_000;

/** Asks until it is answered: what was killed may just be coming back. */
export async function answered(ask: () => Promise<Reply>): Promise<Reply> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const reply = await ask().catch(() => undefined);
    const isToCome =
      !reply || reply.status === 503 || (reply.body as { code?: string })?.code === 'idempotency_in_progress';
    if (!isToCome) return reply;
    if (performance.now() > end) throw new Error(`no answer: ${JSON.stringify(reply?.body)}`);
    await setTimeout(100);
  }
}

/** Asks again for what was not answered, by the same key. Without the answers in Redis its address may be taken. */
export async function inviteAgain(client: Client, people: People, email: string): Promise<void> {
  const { status, body } = await answered(() => invite(client, people, email));
  if (status !== 201) expect(body).toMatchObject({ status: 409, code: 'email_taken' });
}

/** Everything of a list, page by page. */
export async function allOf<Item>(client: Client, path: string, options: CallOptions = {}): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await answered(() =>
      client.get(`${path}limit=100${cursor ? `&cursor=${cursor}` : ''}`, options),
    );
    expect(page.status).toBe(200);
    items.push(...(page.body.data as Item[]));
    cursor = page.body.nextCursor as string | null;
  }
  return items;
}

/** The tokens that are answered so. */
export async function statusOf(client: Client, tokens: readonly string[], status: number): Promise<string[]> {
  const found: string[] = [];
  for (const session of tokens) {
    if ((await answered(() => client.get('/session', { session }))).status === status) found.push(session);
  }
  return found;
}

/** Gives the position of something that is written now, behind all that was before. */
export async function writeSomething(client: Client, { administrator }: People): Promise<string> {
  const { session } = administrator;
  const { headers, status } = await answered(() =>
    client.call('PATCH', '/me', { name: `Ada ${randomUUID()}` }, { session }),
  );
  expect(status).toBe(204);
  return headers.get('sallyport-position') ?? '';
}

/** How each message stands in the log. */
export async function deliveriesIn({ store }: Foundation) {
  const events = (await store.readAll({ after: 0, limit: Infinity })).filter(({ stream }) =>
    stream.startsWith('delivery-'),
  );
  return [...Map.groupBy(events, ({ stream }) => stream)].map(([stream, of]) => ({
    stream,
    claims: of.filter(({ type }) => type === 'DeliveryClaimed').length,
    last: of.at(-1)?.type ?? '',
  }));
}

/** The read models in MongoDB are what the log makes of them when it is read from its beginning. */
export async function expectProjected(look: Foundation): Promise<void> {
  const { store, codec, timers, readModels } = look;
  const last = (await store.readAll({ after: 0, limit: Infinity })).at(-1)?.position ?? 0;
  const isThere = async (name: string) => (await readModels.servedPosition(name)) >= last;
  for (const { name } of projections) await until(() => isThere(name), PATIENCE);

  const rebuilt = new MemoryReadModelStore();
  const onError = (message: string) => {
    throw new Error(message);
  };
  const runner = new ProjectionRunner({
    store,
    decoder: codec,
    readModels: rebuilt,
    projections,
    timers,
    onError,
  });
  await runner.start();
  for (const { name } of projections) await until(() => runner.positionOf(name) >= last, PATIENCE);
  await runner.stop();
  for (const projection of projections)
    expect(await documentsOf(readModels, projection)).toEqual(await documentsOf(rebuilt, projection));
  expect(await readModels.parked()).toEqual([]);
}

async function documentsOf(store: ReadModelStore, projection: (typeof projections)[number]) {
  return (await store.find(projection, { where: {} })).sort((one, other) => (one.id < other.id ? -1 : 1));
}
