import { nothing, record, refuse, type Decision } from '../kernel/decision';
import type { Organization } from './organization';
import type { OrganizationEvent } from './organization.events';

export interface CreateOrganization {
  readonly name: string;
}

/** A new customer account; its policy is off. */
export function decideCreateOrganization(
  command: CreateOrganization,
  state: Organization,
): Decision<OrganizationEvent> {
  if (state.status === 'created') return state.name === command.name ? nothing : refuse('conflict');
  return record({ type: 'OrganizationCreated', data: { name: command.name } });
}
