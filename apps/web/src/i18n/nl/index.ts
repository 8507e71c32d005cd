import type { Catalogue } from '../catalogue';
import { auditLog } from './audit-log';
import { common } from './common';
import { devices } from './devices';
import { errors } from './errors';
import { links } from './links';
import { locations } from './locations';
import { outbox } from './outbox';
import { policy } from './policy';
import { push } from './push';
import { recovery } from './recovery';
import { sessions } from './sessions';
import { signIn } from './sign-in';
import { twoFactor } from './two-factor';
import { users } from './users';

export const nl: Catalogue = {
  auditLog,
  common,
  devices,
  errors,
  links,
  locations,
  outbox,
  policy,
  push,
  recovery,
  sessions,
  signIn,
  twoFactor,
  users,
};
