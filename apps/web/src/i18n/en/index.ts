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

/** All text of the pages, in English: what every other language has to say too. */
export const en = {
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
