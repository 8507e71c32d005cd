import { Injectable } from '@nestjs/common';
import { isRegistered, streamOf, user, type Role } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import type { Principal } from '../http/authentication';
import { Problem } from '../http/problem';
import { Members } from '../security/members';

/**
 * How far service tokens reach: to members, or to everybody with `administrators:write`. A token that may add users must
 * not grow into one that may do all, by an administrator of its own making, nor remove those who could stop it.
 */
@Injectable()
export class ServiceReach {
  constructor(
    private readonly run: CommandRunner,
    private readonly members: Members,
  ) {}

  /** @throws Problem `forbidden` */
  requireRole(principal: Principal, role: Role): void {
    const isOpen = principal.kind === 'session' || principal.scopes.includes('administrators:write');
    if (!isOpen && role !== 'member') throw new Problem('forbidden');
  }

  /** @throws Problem `forbidden`; DomainError `user_not_found` for a user of another organization */
  async requireUser(principal: Principal, userId: string): Promise<void> {
    if (principal.kind === 'session') return;
    await this.members.check(userId, principal.organizationId);
    const { state } = await this.run.load(streamOf(user, userId));
    if (isRegistered(state)) this.requireRole(principal, state.role);
  }
}
