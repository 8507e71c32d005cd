import { answer, refuse, type Decision } from '../kernel/decision';
import type { SessionId } from '../kernel/ids';
import type { Organization } from './organization';
import type { OrganizationEvent } from './organization.events';
import { allowedBy, canBeMet, requirementReasons, type TwoFactorPolicy } from './policy';

export interface ChangeTwoFactorPolicy {
  readonly policy: TwoFactorPolicy;
  /** Of whoever makes the change; null when that is a program. */
  readonly currentSessionId: SessionId | null;
}

/**
 * When a second factor is required, and which. A stricter policy ends the sessions that it would not have granted,
 * except the one that makes the change. Answers the policy that holds from now on.
 */
export function decideChangeTwoFactorPolicy(
  command: ChangeTwoFactorPolicy,
  state: Organization,
): Decision<OrganizationEvent, TwoFactorPolicy> {
  if (state.status === 'unknown') return refuse('organization_not_found');
  // Its author would be locked out with everybody else.
  if (!canBeMet(command.policy)) return refuse('policy_cannot_be_met');
  const policy = inOneOrder(command.policy);
  if (areAlike(policy, inOneOrder(state.policy))) return answer(policy);
  return answer(policy, {
    type: 'TwoFactorPolicyChanged',
    data: { policy, exceptSessionId: command.currentSessionId },
  });
}

/** Lists are sets here: the same ones in another order, or named twice, are the same policy. */
const inOneOrder = (policy: TwoFactorPolicy): TwoFactorPolicy => ({
  ...policy,
  requireOn: requirementReasons.filter((reason) => policy.requireOn.includes(reason)),
  allowedFactors: allowedBy(policy),
});

const areAlike = (one: TwoFactorPolicy, other: TwoFactorPolicy): boolean =>
  (Object.keys(one) as (keyof TwoFactorPolicy)[]).every(
    (field) => String(one[field]) === String(other[field]),
  );
