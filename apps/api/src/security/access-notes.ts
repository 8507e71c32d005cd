import { Injectable } from '@nestjs/common';
import {
  activity,
  between,
  decideRecordAccess,
  decideRecordTokenUse,
  DomainError,
  HOUR,
  MINUTE,
  streamOf,
  type Activity,
  type ActivityEvent,
  type Decision,
  type Instant,
} from '@sallyport/domain';
import { commandId, CommandRunner, StoreUnavailable, type CommandContext } from '@sallyport/event-store';
import { LRUCache } from 'lru-cache';
import type { ServicePrincipal, SessionPrincipal } from '../http/authentication';

/** Notes that sessions were used, once a minute each, and service tokens, once an hour. */
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
    const behalf = { organizationId, userId, sessionId, actor: { kind: 'user', id: userId } } as const;
    await this.record(sessionId, now, MINUTE, behalf, (state) => decideRecordAccess({ ip, now }, state));
  }

  /** The same of a service token, once an hour. */
  async noteToken({ tokenId, organizationId }: ServicePrincipal, now: Instant): Promise<void> {
    const behalf = { organizationId, actor: { kind: 'service', id: tokenId } } as const;
    await this.record(tokenId, now, HOUR, behalf, (state) => decideRecordTokenUse({ now }, state));
  }

  private async record(
    id: string,
    now: Instant,
    every: number,
    behalf: Pick<CommandContext, 'organizationId' | 'userId' | 'sessionId' | 'actor'>,
    decide: (state: Activity) => Decision<ActivityEvent>,
  ): Promise<void> {
    const last = this.noted.get(id);
    if (last !== undefined && between(last, now) < every) return;
    // Before the append, so that concurrent requests make one note.
    this.noted.set(id, now);
    const command = commandId(`access:${id}:${now}`);
    const context: CommandContext = {
      ...behalf,
      commandId: command,
      now,
      correlationId: command,
      causationId: command,
      written: { last: 0 },
    };
    try {
      await this.run.execute(context, streamOf(activity, id), decide);
    } catch (error) {
      // A note that cannot be written keeps nobody out; what has to be written will say so itself.
      if (!(error instanceof StoreUnavailable || error instanceof DomainError)) throw error;
    }
  }
}
