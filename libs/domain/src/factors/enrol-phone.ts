import { nothing, record, refuse, type Decision } from '../kernel/decision';
import type { Factors, Phone } from './factors';
import { enrolledFactors } from './factors';
import type { FactorsEvent } from './factors.events';

/** A sign-in that sets up a number. */
interface Enrolment {
  readonly loginId: string;
  /** It passed a factor before, so it may set up another. A login that only knows the password must never do that. */
  readonly besideOthers: boolean;
}

const mayEnrol = ({ besideOthers }: Enrolment, state: Factors): boolean =>
  besideOthers || enrolledFactors(state).length === 0;

/** Notes the number that a user gives during enrolment. */
export function decideSubmitPhone(command: Phone & Enrolment, state: Factors): Decision<FactorsEvent> {
  if (!mayEnrol(command, state)) return refuse('login_not_open');
  const { submitted } = state;
  if (submitted && submitted.loginId === command.loginId && submitted.phone === command.phone) return nothing;
  const { loginId, phone, country } = command;
  return record({ type: 'PhoneNumberSubmitted', data: { loginId, phone, country } });
}

/** The code that was sent to the number came back in the same login: it counts from now on, with ten backup codes. */
export function decideVerifyPhone(
  command: Enrolment & {
    /** Where the code was sent, in case another number was submitted since. */
    readonly phone: string;
    /** Backup codes to go with it; none where they are not allowed. */
    readonly codes: readonly string[];
    readonly email: 'codes' | 'notice';
  },
  state: Factors,
): Decision<FactorsEvent> {
  const { submitted } = state;
  if (!mayEnrol(command, state)) return refuse('login_not_open');
  if (!submitted || submitted.loginId !== command.loginId || submitted.phone !== command.phone)
    return refuse('invalid_code');
  const verified: FactorsEvent = { type: 'PhoneNumberVerified', data: submitted };
  if (command.codes.length === 0) return record(verified);
  const data = { codes: [...command.codes], email: command.email };
  return record<FactorsEvent>(verified, { type: 'BackupCodesGenerated', data });
}
