import { requirementReasons, type RequirementReason, type TwoFactorPolicy } from '../organization/policy';

/** What a policy is judged on: all of it stands in `LoginAttempted`. */
export interface PolicyFacts {
  readonly deviceKnown: boolean;
  readonly locationKnown: boolean;
}

/**
 * Whether a policy asks for a second factor, and why. A function of recorded facts alone, so that it can be run again
 * over history, also for a policy that was not in force. A new device is challenged under any policy: whoever clears
 * the cookies of a blocked device must not get in by the password alone.
 */
export function evaluatePolicy(
  policy: Pick<TwoFactorPolicy, 'requireOn'>,
  facts: PolicyFacts,
): { required: boolean; reasons: RequirementReason[] } {
  const { requireOn } = policy;
  const holds = {
    every_login: true,
    new_device: !facts.deviceKnown,
    new_location: !facts.locationKnown,
  } satisfies Record<RequirementReason, boolean>;
  const reasons = requirementReasons.filter((reason) => requireOn.includes(reason) && holds[reason]);
  if (reasons.length === 0 && requireOn.length > 0 && holds.new_device) reasons.push('new_device');
  return { required: reasons.length > 0, reasons };
}
