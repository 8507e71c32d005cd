import { refuse, type Decision } from '../kernel/decision';
import { decideEnrolAuthenticatorApp, type EnrolAuthenticatorApp } from './authenticator-app';
import { enrolledFactors, type AuthenticatorApp, type Factors } from './factors';
import type { FactorsEvent } from './factors.events';

/** The app that a sign-in has on offer; undefined when there is none. */
export const appOfferedIn = (state: Factors, loginId: string): AuthenticatorApp | undefined =>
  Object.values(state.apps).findLast((app) => app.status === 'offered' && app.loginId === loginId);

/**
 * The app that was offered in a sign-in showed that it has the seed.
 * @param command `besideOthers`: the sign-in passed a factor before, so it may set up another. A login that only knows the
 *   password must never do that
 */
export function decideEnrolAppInLogin(
  command: EnrolAuthenticatorApp & { readonly loginId: string; readonly besideOthers: boolean },
  state: Factors,
): Decision<FactorsEvent, { readonly backupCodesGenerated: boolean }> {
  if (!command.besideOthers && enrolledFactors(state).length > 0) return refuse('login_not_open');
  if (state.apps[command.factorId]?.loginId !== command.loginId) return refuse('invalid_code');
  return decideEnrolAuthenticatorApp(command, state);
}
