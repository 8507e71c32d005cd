import {
  DomainError,
  type BegunSession,
  type Factors,
  type FactorType,
  type PasswordChannel,
} from '@sallyport/domain';
import { isSameChannel } from './channels';
import { factorOf } from './factors';

/** The `amr` values of a session (RFC 8176): `pwd`, that of each factor, and `mfa` where there was one. */
export function amrOf({ factors, assurance }: Pick<BegunSession, 'factors' | 'assurance'>): string[] {
  const ofFactors = factors.flatMap((factor) => factorOf(factor)?.amr ?? []);
  return [...new Set(['pwd', ...ofFactors]), ...(assurance === 'password' ? [] : ['mfa'])];
}

/** A factor as a client sees it. */
export interface FactorView {
  readonly type: FactorType;
  readonly hint?: string;
  readonly remaining?: number;
}

/** Factors with enough to recognize them by. */
export const viewFactors = (types: readonly FactorType[], factors: Factors): FactorView[] =>
  types.map((type) => ({ type, ...factorOf(type)?.hint(factors) }));

/**
 * Two factors have to come through two channels. Judged before a code is looked at, so that none is spent.
 * @param offered what can be answered with, of which the answer lists the others
 * @throws DomainError `same_channel` with `factors` and `recovery`
 */
export function requireOtherChannel(
  factor: FactorType,
  {
    passwordChannel,
    factors,
    offered,
  }: {
    readonly passwordChannel: PasswordChannel;
    readonly factors: Factors;
    readonly offered: readonly FactorType[];
  },
): void {
  const channelOf = (type: FactorType) => factorOf(type)?.channel(factors);
  const isSame = (type: FactorType) => {
    const channel = channelOf(type);
    return channel !== undefined && isSameChannel(passwordChannel, channel);
  };
  if (!isSame(factor)) return;
  const others = offered.filter((other) => !isSame(other));
  throw new DomainError('same_channel', { factors: viewFactors(others, factors), recovery: true });
}
