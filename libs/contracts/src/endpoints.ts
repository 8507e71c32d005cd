import * as accounts from './accounts';
import * as analytics from './analytics';
import * as auditLog from './audit-log';
import * as authenticatorApps from './authenticator-apps';
import * as backupCodes from './backup-codes';
import * as devices from './devices';
import type { Endpoint } from './endpoint';
import * as events from './events';
import * as health from './health';
import * as links from './links';
import * as locations from './locations';
import * as logins from './logins';
import * as me from './me';
import * as mySessions from './my-sessions';
import * as organizationPolicy from './organization-policy';
import * as outbox from './outbox';
import * as passwordResets from './password-resets';
import * as phoneChanges from './phone-changes';
import * as providerCallbacks from './provider-callbacks';
import * as pushDevices from './push-devices';
import * as serviceTokens from './service-tokens';
import * as session from './session';
import * as signIns from './sign-ins';
import * as twoFactor from './two-factor';
import * as userSessions from './user-sessions';

const features = [
  accounts,
  userSessions,
  passwordResets,
  links,
  serviceTokens,
  logins,
  session,
  me,
  mySessions,
  signIns,
  devices,
  locations,
  twoFactor,
  phoneChanges,
  authenticatorApps,
  pushDevices,
  backupCodes,
  auditLog,
  organizationPolicy,
  events,
  analytics,
  outbox,
  providerCallbacks,
  health,
];

const isEndpoint = (exported: unknown): exported is Endpoint =>
  typeof exported === 'object' && exported !== null && 'method' in exported && 'answers' in exported;

/** Every call there is. */
export const endpoints: readonly Endpoint[] = features
  .flatMap((feature): unknown[] => Object.values(feature))
  .filter(isEndpoint);
