import { MemoryReadModelStore } from '../memory/memory-read-model-store';
import type { ProjectedEvent } from '../kernel/projected-event';
import type { Projection } from '../kernel/projection';
import type { Found } from '../kernel/read-model-store';
import { projectEvents } from '../running/project-events';

/**
 * Documents that a projection makes of events, by id. Made in one batch, one by one, and with every event given twice
 * over; it is a failure when these differ, or when the projection could not take an event.
 */
export async function documentsOf<Doc extends object>(
  projection: Projection<Doc>,
  events: readonly ProjectedEvent[],
): Promise<Found<Doc>[]> {
  const inOneBatch = await documentsAfter(projection, [events]);
  const oneByOne = events.map((event) => [event]);
  expect(await documentsAfter(projection, oneByOne)).toEqual(inOneBatch);
  const twice = [...oneByOne, ...oneByOne, events];
  expect(await documentsAfter(projection, twice)).toEqual(inOneBatch);
  return inOneBatch;
}

async function documentsAfter<Doc extends object>(
  projection: Projection<Doc>,
  batches: readonly (readonly ProjectedEvent[])[],
): Promise<Found<Doc>[]> {
  const store = new MemoryReadModelStore();
  await store.prepare(projection);
  await store.activate(projection);
  for (const events of batches) {
    await projectEvents(store, [projection], events, events.at(-1)?.position ?? 0, refuseToPark);
  }
  return store.find(projection, { where: {} });
}

const refuseToPark = async (_projection: unknown, position: number, error: unknown): Promise<void> => {
  throw new Error(`the event at ${position} was not taken`, { cause: error });
};
