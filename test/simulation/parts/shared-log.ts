import {
  CommitSignal,
  MemoryEventStore,
  type AppendResult,
  type EventToAppend,
  type ExpectedRevision,
  type StoredEvent,
} from '@sallyport/event-store';

/** The log of a world, as it is: without any fault, and without the time that it takes to reach it. */
export class SharedLog {
  readonly store = new MemoryEventStore();
  readonly commits = new CommitSignal();
  /** All events, the first at position 1. */
  readonly events: StoredEvent[] = [];

  async append(
    stream: string,
    events: readonly EventToAppend[],
    expected: ExpectedRevision,
  ): Promise<AppendResult> {
    const result = await this.store.append(stream, events, { expected });
    const fresh = await this.store.readAll({ after: this.events.length, limit: 1_000 });
    // Two appends may come here side by side: each event is taken once.
    for (const event of fresh) if (event.position === this.events.length + 1) this.events.push(event);
    this.commits.notify();
    return result;
  }
}
