import { HOUR, later, type Instant, type RecoveryRequester, type Role } from '@sallyport/domain';
import { defineProjection, patch, put, remove } from '../kernel/define-projection';

export interface UserDocument {
  readonly organizationId: string;
  readonly email: string;
  readonly name: string | null;
  readonly role: Role;
  /** IANA. */
  readonly timeZone: string;
  readonly status: 'active' | 'deactivated';
  /** Has yet to choose a password. */
  readonly invited: boolean;
  readonly createdAt: Instant;
  readonly lastSignInAt: Instant | null;
  /** Null: never locked, or unlocked. May lie in the past: no event says that a lock has run out. */
  readonly lockedUntil: Instant | null;
  /** From when on the next sign-in recovers the account. Null: no recovery is pending. */
  readonly recoveryDueAt: Instant | null;
  readonly recoveryRequestedBy: RecoveryRequester | null;
}

const noRecovery = { recoveryDueAt: null, recoveryRequestedBy: null };

/** The people of each organization. */
export const users = defineProjection<UserDocument>({
  name: 'users',
  version: 2,
  indexes: [
    ['organizationId', 'email'],
    ['organizationId', 'role', 'email'],
  ],
  on: {
    UserRegistered: (e) =>
      put(e.id, {
        organizationId: e.metadata.organizationId,
        email: e.data.email,
        name: e.data.name,
        role: e.data.role,
        timeZone: e.data.timeZone,
        status: 'active',
        invited: e.data.passwordHash === null,
        createdAt: e.at,
        lastSignInAt: null,
        lockedUntil: null,
        ...noRecovery,
      }),
    UserRenamed: (e) => patch(e.id, { name: e.data.name }),
    UserRoleChanged: (e) => patch(e.id, { role: e.data.role }),
    TimeZoneChanged: (e) => patch(e.id, { timeZone: e.data.timeZone }),
    PasswordResetCompleted: (e) => patch(e.id, { invited: false }),
    UserDeactivated: (e) => patch(e.id, { status: 'deactivated' }),
    UserReactivated: (e) => patch(e.id, { status: 'active' }),
    LoginSucceeded: (e) => patch(e.data.userId, { lastSignInAt: e.at }),
    // A trusted device's own budget locks that device alone. Locks without an end are of older versions.
    UserLockedOut: (e) =>
      e.data.bucket === 'strangers' ? patch(e.id, { lockedUntil: e.data.until ?? later(e.at, HOUR) }) : [],
    LockoutLifted: (e) => patch(e.id, { lockedUntil: null }),
    RecoveryRequested: (e) =>
      patch(e.id, { recoveryDueAt: e.data.dueAt, recoveryRequestedBy: e.data.requestedBy }),
    RecoveryCancelled: (e) => patch(e.id, noRecovery),
    RecoveryCompleted: (e) => patch(e.id, noRecovery),
    UserErased: (e) => remove(e.id),
  },
});
