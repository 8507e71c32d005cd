import type { Instant } from '@sallyport/domain';
import type { Found, UserDocument } from '@sallyport/read-models';

/** A user as administrators see one. */
export const viewUser = (found: Found<UserDocument>, now: Instant) => ({
  userId: found.id,
  email: found.email,
  name: found.name,
  role: found.role,
  timeZone: found.timeZone,
  status: found.status === 'active' && found.invited ? ('invited' as const) : found.status,
  createdAt: found.createdAt,
  lastSignInAt: found.lastSignInAt,
  enrolled: found.enrolled,
  // A lock ends by itself: no event says so.
  lockedUntil: found.lockedUntil !== null && found.lockedUntil > now ? found.lockedUntil : null,
});
