import type { EventMetadata, StoredEvent } from '@sallyport/event-store';
import type { startApp } from '../../support';

type Store = Awaited<ReturnType<typeof startApp>>['parts']['store'];

/** An event and the request that caused it. */
export interface Recorded {
  readonly requestId: string;
  readonly type: string;
  readonly stream: string;
}

/** What some requests wrote into the log; what workers did afterwards, because of it, is left out. */
export async function recordedUnder(store: Store, requestIds: readonly string[]): Promise<Recorded[]> {
  const wanted = new Set(requestIds);
  const isOf = ({ requestId, stream }: Recorded) => wanted.has(requestId) && !stream.startsWith('delivery-');
  const recorded: Recorded[] = [];
  for (let after = 0; ;) {
    const events = await store.readAll({ after, limit: 10_000 });
    recorded.push(...events.map(recordOf).filter(isOf));
    const last = events.at(-1);
    if (!last) return recorded;
    after = last.position;
  }
}

const recordOf = ({ metadata, type, stream }: StoredEvent): Recorded => ({
  requestId: (JSON.parse(metadata) as EventMetadata).correlationId,
  type,
  stream,
});
