import type { Outbox, OutboxMessage } from '@sallyport/ports';

/** The outbox as its senders see it. */
export interface WritableOutbox extends Outbox {
  /** Quiet when a message of that id is there: a provider that knows its messages by id sends each once. */
  put(message: OutboxMessage): Promise<void>;
}
