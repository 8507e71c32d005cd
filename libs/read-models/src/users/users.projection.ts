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
  /** Null: never locked, or unlocked. May lie in the past: no event says that a lock has run out. */
  readonly lockedUntil: Instant | null;
  /** Locked without an end, after too many wrong answers in a row. */
  readonly lockedForGood: boolean;
}

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
        lockedUntil: null,
        lockedForGood: false,
      }),
    UserRenamed: (e) => patch(e.id, { name: e.data.name }),
    UserRoleChanged: (e) => patch(e.id, { role: e.data.role }),
    TimeZoneChanged: (e) => patch(e.id, { timeZone: e.data.timeZone }),
    PasswordResetCompleted: (e) => patch(e.id, { invited: false }),
    UserDeactivated: (e) => patch(e.id, { status: 'deactivated' }),
    UserReactivated: (e) => patch(e.id, { status: 'active' }),
    LoginSucceeded: (e) => patch(e.data.userId, { lastSignInAt: e.at }),
    // A known device's own budget locks that device alone.
    UserLockedOut: (e) =>
      e.data.bucket === 'strangers' ? patch<UserDocument>(e.id, lockUntil(e.data.until)) : [],
    // A right second factor, which a known device can still give, lifts what has no end; see the state of attempts.
    ChallengePassed: (e) =>
      e.metadata.userId === undefined ? [] : patch(e.metadata.userId, provedToBeThere),
    SessionSteppedUp: (e) =>
      e.metadata.userId === undefined || e.data.by === 'password'
        ? []
        : patch(e.metadata.userId, provedToBeThere),
    LockoutLifted: (e) => patch(e.id, { lockedUntil: null, lockedForGood: false }),
    UserErased: (e) => remove(e.id),
  },
});

const provedToBeThere = { lockedForGood: false };

const lockUntil = (until: Instant | null): Partial<UserDocument> =>
  until === null ? { lockedForGood: true } : { lockedUntil: until };
