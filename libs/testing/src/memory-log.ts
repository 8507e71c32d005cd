import { randomUUID } from 'node:crypto';
import { catalogues, type DomainEvent, type Instant } from '@sallyport/domain';
import { Codec, MemoryDataKeys, MemoryEventStore, type Actor } from '@sallyport/event-store';
import { SystemEntropy } from '@sallyport/adapters/system';
import { acme, ana } from './fixed-ids';
import { NOON } from './moments';

/** What an event of a spec says beside its data; by default Ana did it about herself, at noon. */
export interface RecordedBy {
  readonly organizationId?: string;
  readonly userId?: string;
  readonly actor?: Actor;
  readonly sessionId?: string;
  readonly at?: Instant;
}

/** A log in memory with the real codec, for specs that read what others wrote. */
export class MemoryLog {
  readonly store = new MemoryEventStore();
  readonly keys = new MemoryDataKeys(new SystemEntropy());
  readonly codec = new Codec(catalogues, this.keys, new SystemEntropy());

  /** Appends one event to the end of a stream. Answers with its id. */
  async record(stream: string, { type, data }: DomainEvent, by: RecordedBy = {}): Promise<string> {
    const { organizationId = acme, userId = ana, sessionId, at = NOON } = by;
    const { actor = { kind: 'user', id: userId } } = by;
    const id = randomUUID();
    const metadata = {
      organizationId,
      userId,
      actor,
      ...(sessionId !== undefined && { sessionId }),
      correlationId: 'request',
      causationId: 'command',
      occurredAt: at,
    };
    const last = (await this.store.readStream(stream)).length - 1;
    const expected = last < 0 ? 'no-stream' : last;
    await this.store.append(stream, [await this.codec.encode({ id, type, data }, metadata)], { expected });
    return id;
  }

  /** Types and data of the events of a stream. */
  async read(stream: string): Promise<DomainEvent[]> {
    const events = await this.codec.decodeAll(await this.store.readStream(stream));
    return events.map(({ type, data }) => ({ type, data }));
  }
}
