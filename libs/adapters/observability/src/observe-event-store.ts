import { parseStreamName } from '@sallyport/domain';
import { WrongExpectedRevision, type EventStore, type EventToAppend } from '@sallyport/event-store';
import type { Observer } from '@sallyport/ports';
import { secondsSince } from './seconds-since';

/**
 * The same store, with its appends counted and traced. An append that is repeated after an unknown outcome counts each
 * time: the counts tell what this process did, the log what happened.
 */
export function observeEventStore(store: EventStore, { metrics, tracer }: Observer): EventStore {
  const append: EventStore['append'] = async (stream, events, options) => {
    const { category } = parseStreamName(stream);
    const start = performance.now();
    try {
      const attributes = { 'sallyport.category': category, 'sallyport.events': events.length };
      const result = await tracer.span(`append ${category}`, { attributes }, () =>
        store.append(stream, events, options),
      );
      metrics.count('sallyport_appends_total', { category, outcome: 'written' });
      metrics.observe('sallyport_append_duration_seconds', {}, secondsSince(start));
      countEvents(events);
      return result;
    } catch (error) {
      const outcome = error instanceof WrongExpectedRevision ? 'conflict' : 'failed';
      metrics.count('sallyport_appends_total', { category, outcome });
      throw error;
    }
  };

  function countEvents(events: readonly EventToAppend[]): void {
    for (const { type } of events) {
      metrics.count('sallyport_events_total', { type });
      if (type === 'UserLockedOut') metrics.count('sallyport_lockouts_total', {});
    }
  }

  return {
    append,
    readStream: (stream, options) => store.readStream(stream, options),
    readAll: (options) => store.readAll(options),
    subscribe: (options) => store.subscribe(options),
    close: () => store.close(),
  };
}
