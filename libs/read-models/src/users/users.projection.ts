import type { Instant, Role } from '@sallyport/domain';
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
  /** Has a second factor. */
  readonly enrolled: boolean;
  /** Null: not locked. May lie in the past; {@link UNTIL_LIFTED} when it has no end. */
  readonly lockedUntil: Instant | null;
}

/** Stands for a lock-out without an end; sorts and compares behind every moment. */
export const UNTIL_LIFTED: Instant = '9999-12-31T23:59:59.999Z';

/** The people of each organization. */
export const users = defineProjection<UserDocument>({
  name: 'users',
  version: 1,
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
        enrolled: false,
        lockedUntil: null,
      }),
    UserRenamed: (e) => patch(e.id, { name: e.data.name }),
    UserRoleChanged: (e) => patch(e.id, { role: e.data.role }),
    TimeZoneChanged: (e) => patch(e.id, { timeZone: e.data.timeZone }),
    PasswordResetCompleted: (e) => patch(e.id, { invited: false }),
    UserDeactivated: (e) => patch(e.id, { status: 'deactivated' }),
    UserReactivated: (e) => patch(e.id, { status: 'active' }),
    LoginSucceeded: (e) => patch(e.data.userId, { lastSignInAt: e.at }),
    PhoneNumberVerified: (e) => patch(e.id, { enrolled: true }),
    AuthenticatorAppEnrolled: (e) => patch(e.id, { enrolled: true }),
    // A known device's own budget locks that device alone.
    UserLockedOut: (e) =>
      e.data.bucket === 'strangers' ? patch(e.id, { lockedUntil: e.data.until ?? UNTIL_LIFTED }) : [],
    LockoutLifted: (e) => patch(e.id, { lockedUntil: null }),
    UserErased: (e) => remove(e.id),
  },
});
