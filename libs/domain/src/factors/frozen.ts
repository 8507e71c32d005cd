import { refuse, type Decision } from '../kernel/decision';
import { between, type Instant } from '../kernel/time';
import type { FactorType } from '../organization/policy';
import type { Factors } from './factors';
import type { FactorsEvent } from './factors.events';

/**
 * Whether factors may not be changed now: a change of number was undone from the old number or the mailbox, and what was
 * shown since is nothing that whoever holds the number lacks.
 * @param provedBy the factor that was passed last; `'password'` or null for none
 */
export const isFrozenFor = (
  { frozenUntil }: Factors,
  provedBy: FactorType | 'password' | null,
  now: Instant,
): boolean =>
  frozenUntil !== null &&
  between(now, frozenUntil) > 0 &&
  (provedBy === null || provedBy === 'password' || provedBy === 'sms');

/** A rule that changes factors, refused with `factors_frozen` while they are frozen. */
export const unlessFrozen =
  <Reply>(
    provedBy: FactorType | 'password' | null,
    now: Instant,
    decide: (state: Factors) => Decision<FactorsEvent, Reply>,
  ) =>
  (state: Factors): Decision<FactorsEvent, Reply> =>
    isFrozenFor(state, provedBy, now) ? refuse('factors_frozen') : decide(state);
