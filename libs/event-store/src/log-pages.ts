import type { EventStore, StoredEvent } from './event-store';

const PAGE = 1_000;

/**
 * The whole log from its beginning to its end, in order, a thousand events at a time; ends where the log ends by then.
 * Throws what the store throws.
 */
export async function* logPages(
  store: Pick<EventStore, 'readAll'>,
): AsyncGenerator<readonly StoredEvent[], void> {
  for (let after = 0; ;) {
    const page = await store.readAll({ after, limit: PAGE });
    yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.position ?? after;
  }
}
