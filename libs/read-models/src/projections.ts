import { countryCounts } from './analytics/country-counts.projection';
import { deliveryCounts } from './analytics/delivery-counts.projection';
import { signInCounts } from './analytics/sign-in-counts.projection';
import { auditLog } from './audit-log/audit-log.projection';
import { auditSubjects } from './audit-subjects/audit-subjects.projection';
import { devices } from './devices/devices.projection';
import type { Projection } from './kernel/projection';
import { locations } from './locations/locations.projection';
import { messages } from './messages/messages.projection';
import { policyHistory } from './policy-history/policy-history.projection';
import { sessions } from './sessions/sessions.projection';
import { signIns } from './sign-ins/sign-ins.projection';
import { twoFactor } from './two-factor/two-factor.projection';
import { users } from './users/users.projection';

/** Every read model that there is. */
export const projections: readonly Projection[] = [
  auditLog,
  auditSubjects,
  countryCounts,
  deliveryCounts,
  devices,
  locations,
  messages,
  policyHistory,
  sessions,
  signInCounts,
  signIns,
  twoFactor,
  users,
];
