import { nothing, record, refuse, type Decision } from '../kernel/decision';
import type { Organization } from './organization';
import type { OrganizationEvent } from './organization.events';

export interface RevokeServiceToken {
  readonly tokenId: string;
}

/** The token opens nothing from the next request on. */
export function decideRevokeServiceToken(
  command: RevokeServiceToken,
  state: Organization,
): Decision<OrganizationEvent> {
  if (state.status === 'unknown') return refuse('organization_not_found');
  const token = state.serviceTokens.get(command.tokenId);
  if (!token) return refuse('service_token_not_found');
  if (token.revokedAt !== null) return nothing;
  return record({ type: 'ServiceTokenRevoked', data: { tokenId: command.tokenId } });
}
