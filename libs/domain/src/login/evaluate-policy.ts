import {
  allowedBy,
  enrollableBy,
  requirementReasons,
  type FactorType,
  type RequirementReason,
  type TwoFactorPolicy,
} from '../organization/policy';
import type { LoginAttempted, LoginReason } from './login.events';

/** What decides whether a sign-in needs a second factor: all of it is in `LoginAttempted`. */
export type PolicyFacts = Pick<
  LoginAttempted,
  'deviceTrusted' | 'locationKnown' | 'enrolledFactors' | 'enrolmentDue'
>;

/** The part of a policy that decides. */
export type DecidingPolicy = Pick<TwoFactorPolicy, 'requireOn' | 'allowedFactors'>;

/** What a right password leads to. */
export type Requirement =
  | { readonly kind: 'none' }
  /** One of these factors is asked for. `outdated`: none of them is allowed any more, so one that is comes next. */
  | {
      readonly kind: 'challenge';
      readonly reasons: readonly LoginReason[];
      readonly factors: readonly FactorType[];
      readonly outdated: boolean;
    }
  /** One of these factors has to be set up. */
  | {
      readonly kind: 'enrolment';
      readonly reasons: readonly LoginReason[];
      readonly factors: readonly FactorType[];
    };

/**
 * What a policy and the user's own factors ask of a sign-in, and why. A function of recorded facts alone, so that it can
 * be run again over history, also for a policy that was not in force.
 */
export function evaluatePolicy(policy: DecidingPolicy, facts: PolicyFacts): Requirement {
  const reasons = reasonsOf(policy, facts);
  if (reasons.length === 0 && !facts.enrolmentDue) return { kind: 'none' };
  const { enrolledFactors } = facts;
  if (enrolledFactors.length === 0) return { kind: 'enrolment', reasons, factors: enrollableBy(policy) };
  const factors = usableFactors(enrolledFactors, policy);
  return factors.length > 0
    ? { kind: 'challenge', reasons, factors, outdated: false }
    : { kind: 'challenge', reasons, factors: outdatedFactors(enrolledFactors, policy), outdated: true };
}

function reasonsOf({ requireOn }: DecidingPolicy, facts: PolicyFacts): LoginReason[] {
  const holds = {
    every_login: true,
    new_device: !facts.deviceTrusted,
    new_location: !facts.locationKnown,
  } satisfies Record<RequirementReason, boolean>;
  const asked = requirementReasons.filter((reason) => requireOn.includes(reason) && holds[reason]);
  if (asked.length > 0 || facts.deviceTrusted) return asked;
  // Under any policy: whoever clears the cookies of a blocked device must not get in by the password alone.
  if (requireOn.length > 0) return ['new_device'];
  // Whoever set up a factor is protected by it, also while the policy is off.
  return facts.enrolledFactors.length > 0 ? ['untrusted_device'] : [];
}

/** Those of a user's factors that a policy takes; none when only backup codes would be left. */
export function usableFactors(
  enrolled: readonly FactorType[],
  policy: Pick<TwoFactorPolicy, 'allowedFactors'>,
): FactorType[] {
  const allowed = allowedBy(policy);
  const usable = enrolled.filter((factor) => allowed.includes(factor));
  return usable.some((factor) => factor !== 'backup_code') ? usable : [];
}

/** With what a user proves to be the one who set up factors that are no longer allowed. */
function outdatedFactors(enrolled: readonly FactorType[], policy: DecidingPolicy): FactorType[] {
  const allowed = allowedBy(policy);
  return enrolled.filter((factor) => factor !== 'backup_code' || allowed.includes(factor));
}
