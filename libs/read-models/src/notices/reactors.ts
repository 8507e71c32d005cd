import type { Reactor } from '../kernel/define-reactor';
import { accountNotices } from './account.reactor';
import { administratorNotices } from './administrators.reactor';
import { codes } from './codes.reactor';
import { policyNotices } from './policy-changed.reactor';
import { recoveryNotices } from './recovery.reactor';
import { signInNotices } from './sign-ins.reactor';
import { twoFactorNotices } from './two-factor.reactor';

/** Those that need nothing but the event: codes are among them, and wait for no list. */
export const promptReactors: readonly Reactor[] = [
  accountNotices,
  codes,
  recoveryNotices,
  signInNotices,
  twoFactorNotices,
];

/** Those that ask who is to be told, and wait until that is known. */
export const patientReactors: readonly Reactor[] = [administratorNotices, policyNotices];

/** Every reactor that there is. */
export const reactors: readonly Reactor[] = [...promptReactors, ...patientReactors];
