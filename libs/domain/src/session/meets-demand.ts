import { evaluatePolicy, type DecidingPolicy } from '../login/evaluate-policy';
import { allowedBy } from '../organization/policy';
import type { BegunSession } from './session';

type SessionFacts = Pick<
  BegunSession,
  'assurance' | 'factors' | 'deviceTrusted' | 'locationKnown' | 'enrolledFactors'
>;

/**
 * Whether a policy would have granted a session by the facts of its sign-in: it would have asked for no more than was
 * shown, and would have taken one of the factors that were.
 */
export function meetsDemand(session: SessionFacts, policy: DecidingPolicy): boolean {
  const requirement = evaluatePolicy(policy, { ...session, enrolmentDue: false });
  if (requirement.kind === 'none') return true;
  if (session.assurance === 'password') return false;
  // Which factor an older version took was not recorded.
  const allowed = allowedBy(policy);
  return session.factors.length === 0 || session.factors.some((factor) => allowed.includes(factor));
}
