import { Injectable } from '@nestjs/common';
import {
  activity,
  between,
  decideRecordAccess,
  DomainError,
  MINUTE,
  streamOf,
  type Instant,
} from '@sallyport/domain';
import { commandId, CommandRunner, StoreUnavailable, type CommandContext } from '@sallyport/event-store';
import { LRUCache } from 'lru-cache';
import type { SessionPrincipal } from '../http/authentication';

/** Notes that sessions were used, once a minute each. */
@Injectable()
export class AccessNotes {
  /** When this process last noted a session: most requests need not look into the log. */
  private readonly noted = new LRUCache<string, Instant>({ max: 10_000 });

  constructor(private readonly run: CommandRunner) {}

  async note(
    { sessionId, userId, organizationId }: SessionPrincipal,
    ip: string,
    now: Instant,
  ): Promise<void> {
    const last = this.noted.get(sessionId);
    if (last !== undefined && between(last, now) < MINUTE) return;
    // Before the append, so that requests side by side make one note.
    this.noted.set(sessionId, now);
    const id = commandId(`access:${sessionId}:${now}`);
    const context: CommandContext = {
      commandId: id,
      now,
      actor: { kind: 'user', id: userId },
      organizationId,
      userId,
      sessionId,
      correlationId: id,
      causationId: id,
      written: { last: 0 },
    };
    try {
      await this.run.on(context, streamOf(activity, sessionId), (state) =>
        decideRecordAccess({ ip, now }, state),
      );
    } catch (error) {
      // A note that cannot be written keeps nobody out; what has to be written will say so itself.
      if (!(error instanceof StoreUnavailable || error instanceof DomainError)) throw error;
    }
  }
}
