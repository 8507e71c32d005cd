import { Inject, Injectable } from '@nestjs/common';
import { DomainError, streamOf, user } from '@sallyport/domain';
import {
  EVENT_STORE,
  type CommandContext,
  type EventMetadata,
  type EventStore,
} from '@sallyport/event-store';
import type { UserContext } from '@sallyport/sign-in';
import { LRUCache } from 'lru-cache';

/** Knows to which organization a user belongs: the first event of the user's stream says so, and nothing changes it. */
@Injectable()
export class Members {
  private readonly known = new LRUCache<string, string>({ max: 10_000 });

  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /** @throws DomainError `user_not_found` */
  async organizationOf(userId: string): Promise<string> {
    const known = this.known.get(userId);
    if (known !== undefined) return known;
    const [first] = await this.store.readStream(streamOf(user, userId).name, { limit: 1 });
    if (!first) throw new DomainError('user_not_found');
    const { organizationId } = JSON.parse(first.metadata) as EventMetadata;
    this.known.set(userId, organizationId);
    return organizationId;
  }

  /**
   * Another organization's user is as unknown as one that never was.
   * @throws DomainError `user_not_found`
   */
  async check(userId: string, organizationId: string): Promise<void> {
    if ((await this.organizationOf(userId)) !== organizationId) throw new DomainError('user_not_found');
  }

  /**
   * The command of a caller, about a user of the caller's organization.
   * @throws DomainError `user_not_found`
   */
  async about(context: CommandContext, userId: string): Promise<UserContext> {
    await this.check(userId, context.organizationId);
    return { ...context, userId };
  }
}
