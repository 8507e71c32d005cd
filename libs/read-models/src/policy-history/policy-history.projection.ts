import type { Instant, TwoFactorPolicy } from '@sallyport/domain';
import { defineProjection, put } from '../kernel/define-projection';

export interface PolicyChangeDocument {
  readonly organizationId: string;
  readonly at: Instant;
  readonly actorKind: 'user' | 'service' | 'system';
  readonly actorId: string;
  readonly policy: TwoFactorPolicy;
}

/**
 * Every two-factor policy that an organization had, by the id of the event that set it. It is the organization's
 * history, and names who changed it by id alone: nothing goes when a user is erased.
 */
export const policyHistory = defineProjection<PolicyChangeDocument>({
  name: 'policy-history',
  version: 1,
  indexes: [['organizationId', 'at']],
  on: {
    TwoFactorPolicyChanged: (e) =>
      put(e.eventId, {
        organizationId: e.id,
        at: e.at,
        actorKind: e.metadata.actor.kind,
        actorId: e.metadata.actor.id,
        policy: e.data.policy,
      }),
  },
});
