import type { SessionId } from '../kernel/ids';
import { nextRevocation, type Revocation } from '../user/revocation';
import type { TwoFactorPolicy } from './policy';

/** The part of a policy that decides which sign-ins it lets through. */
export type Demand = Pick<TwoFactorPolicy, 'requireOn' | 'allowedFactors'>;

/** A demand, and since when sessions that would not have met it are ended. At most one entry for each demand. */
export interface PolicyDemand extends Demand {
  readonly since: Revocation;
}

/**
 * The demands after a policy came into force. A change of anything else, such as how codes are e-mailed, asks nothing
 * new of anybody.
 */
export function demandsAfter(
  before: { readonly policy: TwoFactorPolicy; readonly demands: readonly PolicyDemand[] },
  change: {
    readonly policy: TwoFactorPolicy;
    readonly revision: number;
    readonly exceptSessionId: SessionId | null;
  },
): readonly PolicyDemand[] {
  const { policy, revision, exceptSessionId } = change;
  if (isSame(before.policy, policy)) return before.demands;
  const earlier = before.demands.find((demand) => isSame(demand, policy));
  const since = nextRevocation(earlier?.since ?? null, revision, exceptSessionId);
  const { requireOn, allowedFactors } = policy;
  return [...before.demands.filter((demand) => demand !== earlier), { requireOn, allowedFactors, since }];
}

/** Policies are stored with their lists in one order. */
const isSame = (one: Demand, other: Demand): boolean =>
  String(one.requireOn) === String(other.requireOn) &&
  String(one.allowedFactors) === String(other.allowedFactors);
