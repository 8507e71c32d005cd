import type { Reactor } from '../kernel/define-reactor';
import { accountNotices } from './account.reactor';
import { codes } from './codes.reactor';
import { policyNotices } from './policy-changed.reactor';
import { signInNotices } from './sign-ins.reactor';
import { twoFactorNotices } from './two-factor.reactor';

/** Every reactor that there is. */
export const reactors: readonly Reactor[] = [
  accountNotices,
  codes,
  policyNotices,
  signInNotices,
  twoFactorNotices,
];
