import {
  StoreUnavailable,
  type AppendResult,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
} from '@sallyport/event-store';

/**
 * What goes wrong with one append. `refused`: it never arrived. `cut`: it was written, and the answer was lost. `slow`:
 * the answer comes after that of whoever is next.
 */
export type AppendFault = 'none' | 'refused' | 'cut' | 'slow';

/** A log whose appends fail as they are told, each in turn. What is read is right. */
export class FaultyEventStore implements EventStore {
  readonly readStream: EventStore['readStream'];
  readonly readAll: EventStore['readAll'];
  readonly subscribe: EventStore['subscribe'];
  readonly close: EventStore['close'];
  /** Appends that the store was asked for. */
  asked = 0;

  /** @param nextFault asked at each append */
  constructor(
    private readonly store: EventStore,
    private readonly nextFault: () => AppendFault,
  ) {
    this.readStream = store.readStream.bind(store);
    this.readAll = store.readAll.bind(store);
    this.subscribe = store.subscribe.bind(store);
    this.close = store.close.bind(store);
  }

  async append(
    stream: string,
    events: readonly EventToAppend[],
    options: { expected: ExpectedRevision },
  ): Promise<AppendResult> {
    this.asked++;
    const fault = this.nextFault();
    if (fault === 'refused') throw new StoreUnavailable('the log is away');
    const result = await this.store.append(stream, events, options);
    if (fault === 'cut') throw new StoreUnavailable('the connection broke');
    if (fault === 'slow') await new Promise(setImmediate);
    return result;
  }
}
