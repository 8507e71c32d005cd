import type { OutboxMessage, OutboxQuery, WritableOutbox } from '@sallyport/ports';
import { MongoServerError, type Collection } from 'mongodb';
import type { MongoConnection } from '../connection/mongo-connection';

interface StoredMessage extends Omit<OutboxMessage, 'messageId'> {
  readonly _id: string;
  /** Order of coming, over all processes. */
  readonly sequence: number;
}
interface Sequence {
  readonly _id: string;
  readonly last: number;
}

const MESSAGES = 'outbox';
const SEQUENCES = 'sequences';
const DUPLICATE_KEY = 11000;

/** An outbox that a worker fills and an api shows: for a set-up of several processes that sends to nobody. */
export class MongoOutbox implements WritableOutbox {
  /** @param connection stays its opener's to close */
  constructor(private readonly connection: MongoConnection) {}

  async put({ messageId, ...message }: OutboxMessage): Promise<void> {
    const sequence = await this.nextSequence();
    await this.on((messages) => messages.insertOne({ _id: messageId, ...message, sequence })).catch(
      ifNoDuplicate,
    );
  }

  async list({ to, channel, limit, before }: OutboxQuery): Promise<OutboxMessage[]> {
    return this.on(async (messages) => {
      const last = before === undefined ? undefined : await messages.findOne({ _id: before });
      if (last === null) return [];
      const where = {
        ...(to !== undefined && { to }),
        ...(channel !== undefined && { channel }),
        ...(last && { sequence: { $lt: last.sequence } }),
      };
      const found = await messages.find(where, { sort: { sequence: -1 }, limit }).toArray();
      return found.map(({ _id, sequence: _, ...message }) => ({ messageId: _id, ...message }));
    });
  }

  async clear(): Promise<void> {
    await this.on((messages) => messages.deleteMany({}));
  }

  async removeAddress(to: string): Promise<void> {
    await this.on((messages) => messages.deleteMany({ to }));
  }

  private async nextSequence(): Promise<number> {
    const count = () =>
      this.connection.on<Sequence, Sequence | null>(SEQUENCES, (sequences) =>
        sequences.findOneAndUpdate(
          { _id: MESSAGES },
          { $inc: { last: 1 } },
          { upsert: true, returnDocument: 'after' },
        ),
      );
    // Refused as a duplicate when two began to count at once: then there is one to count on.
    const counted = (await count().catch(ifNoDuplicate)) ?? (await count());
    return counted?.last ?? 0;
  }

  private on<Result>(operation: (messages: Collection<StoredMessage>) => Promise<Result>): Promise<Result> {
    return this.connection.on(MESSAGES, operation);
  }
}

function ifNoDuplicate(error: unknown): void {
  if (!(error instanceof MongoServerError && error.code === DUPLICATE_KEY)) throw error;
}
