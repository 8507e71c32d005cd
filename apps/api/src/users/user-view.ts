import type { Instant } from '@sallyport/domain';
import {
  twoFactor,
  twoFactorOf,
  type FactorDocument,
  type Found,
  type ReadModelStore,
  type UserDocument,
} from '@sallyport/read-models';

/** Users as administrators see them, in the order that they come in. */
export async function viewUsers(store: ReadModelStore, users: readonly Found<UserDocument>[], now: Instant) {
  const factors = await store.find(twoFactor, { where: { userId: users.map(({ id }) => id) } });
  const ofUser = Map.groupBy(factors, ({ userId }) => userId);
  return users.map((user) => viewUser(user, ofUser.get(user.id) ?? [], now));
}

function viewUser(found: Found<UserDocument>, factors: readonly Found<FactorDocument>[], now: Instant) {
  const { phone, apps } = twoFactorOf(factors);
  return {
    userId: found.id,
    email: found.email,
    name: found.name,
    role: found.role,
    timeZone: found.timeZone,
    status: found.status === 'active' && found.invited ? ('invited' as const) : found.status,
    createdAt: found.createdAt,
    lastSignInAt: found.lastSignInAt,
    enrolled: phone !== null || apps.length > 0,
    lockedUntil: lockedUntil(found, now),
    recovery:
      found.recoveryDueAt === null || found.recoveryRequestedBy === null
        ? null
        : { dueAt: found.recoveryDueAt, requestedBy: found.recoveryRequestedBy },
  };
}

function lockedUntil({ lockedUntil }: UserDocument, now: Instant): Instant | null {
  // A lock ends by itself: no event says so.
  return lockedUntil !== null && lockedUntil > now ? lockedUntil : null;
}
