import { Redis, type RedisOptions } from 'ioredis';

/** Milliseconds between two tries to connect, at the most. */
const LONGEST_PAUSE = 2_000;

type Options = Omit<RedisOptions, 'replyMapping'>;
type Duplicate<Override extends Partial<RedisOptions> | undefined> = ReturnType<
  typeof Redis.prototype.duplicate<Override>
>;

/** A connection as BullMQ needs it: it connects again for ever, and what blocks is sent again after a break. */
export class QueueConnection extends Redis {
  /** @param options beside those that a queue needs */
  static open(url: string, options: Options = {}): QueueConnection {
    return new QueueConnection(url, {
      maxRetriesPerRequest: null,
      retryStrategy: (tries) => Math.min(tries * 100, LONGEST_PAUSE),
      ...options,
    });
  }

  /** What waits for an answer gets one now, or none: a Redis that is away, or goes, is not waited for any more. */
  giveUpWhenAway(): void {
    this.on('reconnecting', () => this.disconnect());
    if (this.status !== 'ready') this.disconnect();
  }

  override disconnect(reconnect = false): void {
    // Between two tries to connect it would end without a word, and BullMQ, which waits for one, would never close.
    // As a connection that has not begun to connect it says so.
    if (this.status === 'reconnecting' && !reconnect) this.status = 'wait';
    super.disconnect(reconnect);
  }

  /** One more of this kind: BullMQ makes those that block so. */
  override duplicate<Override extends Partial<RedisOptions> | undefined>(override?: Override) {
    const options: Options = { ...this.options, ...override };
    return new QueueConnection(options) as unknown as Duplicate<Override>;
  }
}
