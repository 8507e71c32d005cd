import { answer, nothing, record, refuse, type Decision } from '../kernel/decision';
import { enrolledFactors, type Factors } from './factors';
import type { FactorsEvent } from './factors.events';

/** Apps of one user at most. */
export const AUTHENTICATOR_APPS_AT_MOST = 5;

/** A new seed to scan. It counts for nothing until a code made of it came back. */
export function decideOfferAuthenticatorApp(
  command: {
    readonly factorId: string;
    readonly label: string;
    readonly seed: string;
    /** The sign-in in which it is set up; null: a session. */
    readonly loginId: string | null;
  },
  state: Factors,
): Decision<FactorsEvent> {
  const enrolled = Object.values(state.apps).filter((app) => app.status === 'enrolled').length;
  if (enrolled >= AUTHENTICATOR_APPS_AT_MOST) return refuse('conflict');
  const { factorId, label, seed, loginId } = command;
  return record({ type: 'AuthenticatorAppOffered', data: { factorId, loginId, label, seed } });
}

export interface EnrolAuthenticatorApp {
  readonly factorId: string;
  /** The time step of the code that the app showed; used up by it. */
  readonly step: number;
  /** For a user who has none yet, and what the e-mail about them holds; no codes where they are not allowed. */
  readonly backupCodes: { readonly codes: readonly string[]; readonly email: 'codes' | 'notice' };
}

/** The app showed that it has the seed. With the first factor come backup codes; the reply tells whether they did. */
export function decideEnrolAuthenticatorApp(
  command: EnrolAuthenticatorApp,
  state: Factors,
): Decision<FactorsEvent, { readonly backupCodesGenerated: boolean }> {
  const { factorId, step, backupCodes } = command;
  const app = state.apps[factorId];
  if (!app || app.status === 'removed') return refuse('factor_not_found');
  if (app.status === 'enrolled') return answer({ backupCodesGenerated: false });
  const enrolled: FactorsEvent = { type: 'AuthenticatorAppEnrolled', data: { factorId, step } };
  if (state.backupCodes || backupCodes.codes.length === 0)
    return answer({ backupCodesGenerated: false }, enrolled);
  const data = { codes: [...backupCodes.codes], email: backupCodes.email };
  return answer<{ backupCodesGenerated: boolean }, FactorsEvent>({ backupCodesGenerated: true }, enrolled, {
    type: 'BackupCodesGenerated',
    data,
  });
}

/** `required`: the organization asks for a second factor, so the last one cannot be removed. */
export function decideRemoveAuthenticatorApp(
  command: { readonly factorId: string; readonly required: boolean },
  state: Factors,
): Decision<FactorsEvent> {
  const app = state.apps[command.factorId];
  if (!app) return refuse('factor_not_found');
  if (app.status === 'removed') return nothing;
  const { [app.factorId]: _removed, ...others } = state.apps;
  const last = app.status === 'enrolled' && enrolledFactors({ ...state, apps: others }).length === 0;
  // Without any factor the next sign-in would enrol whoever has the password.
  if (last && command.required) return refuse('last_factor');
  return record({ type: 'AuthenticatorAppRemoved', data: { factorId: app.factorId } });
}

/** RFC 6238 section 5.2: neither the same code twice, nor an older one after a newer. */
export function decideAcceptTotpStep(
  command: { readonly factorId: string; readonly step: number },
  state: Factors,
): Decision<FactorsEvent> {
  const app = state.apps[command.factorId];
  if (app?.status !== 'enrolled' || command.step <= app.lastStep) return refuse('invalid_code');
  return record({ type: 'TotpStepAccepted', data: { factorId: app.factorId, step: command.step } });
}
