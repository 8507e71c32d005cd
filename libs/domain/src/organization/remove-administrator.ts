import { nothing, record, refuse, type Decision } from '../kernel/decision';
import type { Organization } from './organization';
import type { OrganizationEvent } from './organization.events';

/** An active administrator, as the own stream has it: `since` is the revision at which that began. */
export interface Administrator {
  readonly userId: string;
  readonly since: number;
}

export interface RemoveAdministrator extends Administrator {
  /** Users who were seen to be active administrators; who is left out can make it refuse, never allow. */
  readonly others: readonly Administrator[];
}

/**
 * Ends a term, before the user's own stream says so. An organization keeps an administrator: who is removed needs
 * another one whose term does not end here. Both are judged at one revision of the organization, and a term ends in no
 * other way, so that of administrators who are removed at once one stays, whoever runs the commands. Cut off behind
 * this, the user still is an administrator who does not count any more: a repeat does the rest.
 */
export function decideRemoveAdministrator(
  { userId, since, others }: RemoveAdministrator,
  state: Organization,
): Decision<OrganizationEvent> {
  if (state.status === 'unknown') return refuse('organization_not_found');
  const isIn = (one: Administrator) => one.since > (state.removedAdministrators.get(one.userId) ?? -1);
  if (!isIn({ userId, since })) return nothing;
  // Nobody would be left to give the role back.
  if (!others.some((one) => one.userId !== userId && isIn(one))) return refuse('last_administrator');
  return record({ type: 'AdministratorRemoved', data: { userId, since } });
}
