import { nothing, record, refuse, type Decision } from '../kernel/decision';
import type { Factors, Phone } from './factors';
import { enrolledFactors } from './factors';
import type { FactorsEvent } from './factors.events';

/**
 * Notes the number that a user gives during enrolment. Refused once a factor is there: a login that only knows the
 * password must never replace one.
 */
export function decideSubmitPhone(
  command: Phone & { readonly loginId: string },
  state: Factors,
): Decision<FactorsEvent> {
  if (enrolledFactors(state).length > 0) return refuse('login_not_open');
  const { submitted } = state;
  if (submitted && submitted.loginId === command.loginId && submitted.phone === command.phone) return nothing;
  const { loginId, phone, country } = command;
  return record({ type: 'PhoneNumberSubmitted', data: { loginId, phone, country } });
}

/** The code that was sent to the number came back in the same login: it counts from now on, with ten backup codes. */
export function decideVerifyPhone(
  command: {
    readonly loginId: string;
    /** Where the code was sent, in case another number was submitted since. */
    readonly phone: string;
    readonly codes: readonly string[];
    readonly email: 'codes' | 'notice';
  },
  state: Factors,
): Decision<FactorsEvent> {
  const { submitted } = state;
  if (enrolledFactors(state).length > 0) return refuse('login_not_open');
  if (!submitted || submitted.loginId !== command.loginId || submitted.phone !== command.phone)
    return refuse('invalid_code');
  return record<FactorsEvent>(
    { type: 'PhoneNumberVerified', data: submitted },
    { type: 'BackupCodesGenerated', data: { codes: [...command.codes], email: command.email } },
  );
}
