import { DomainError, isOpen, type Login, type OpenLogin } from '@sallyport/domain';
import type { UserContext } from './contexts';

/**
 * Whether a login may set up a factor beside one that exists: it passed one. A login that knows only the password must
 * never send a code to a number of its own choice.
 */
export const isBesideOthers = ({ passedWith }: OpenLogin): boolean => passedWith !== null;

/** The login, waiting for a factor to be set up. @throws DomainError `login_not_open`, `factor_not_available` */
export function requireEnrolling(state: Login, factor: 'sms' | 'totp', { now }: UserContext): OpenLogin {
  if (!isOpen(state, now) || state.status !== 'enrolment_required') throw new DomainError('login_not_open');
  if (!state.factors.includes(factor)) throw new DomainError('factor_not_available');
  return state;
}
