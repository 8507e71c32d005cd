import { nothing, record, refuse, type Decision } from '../kernel/decision';
import type { Organization } from './organization';
import type { OrganizationEvent } from './organization.events';

export type IssueServiceToken = Extract<OrganizationEvent, { type: 'ServiceTokenIssued' }>['data'];

/** A token for a program of the organization. The secret itself is shown once, by the caller, and kept nowhere. */
export function decideIssueServiceToken(
  command: IssueServiceToken,
  state: Organization,
): Decision<OrganizationEvent> {
  if (state.status === 'unknown') return refuse('organization_not_found');
  const token = state.serviceTokens.get(command.tokenId);
  if (token) return token.secretMac === command.secretMac ? nothing : refuse('conflict');
  return record({ type: 'ServiceTokenIssued', data: { ...command } });
}
