import {
  decideBlockDevice,
  decideBlockLocation,
  device,
  location,
  session,
  streamOf,
  type BlockDevice,
  type BlockLocation,
} from '@sallyport/domain';
import type { Browser } from '../browsers';
import type { Member, World } from '../world';

/** Blocks the device of one browser in the session of another. */
export function blockDevice(
  world: World,
  member: Member,
  at: Browser,
  { device: blocked }: Browser,
  reason: BlockDevice['reason'],
): void {
  const context = world.inSession(member, at);
  const command = { userId: member.userId, reason, isCurrent: false, confirmed: false };
  world.history.on(context, streamOf(device, blocked?.id ?? ''), (state) =>
    decideBlockDevice(command, state),
  );
}

/** Blocks the place at which the session of a browser began, in the session of another. */
export function blockPlaceOf(
  world: World,
  member: Member,
  at: Browser,
  { sessionId }: Browser,
  reason: BlockLocation['reason'],
): void {
  const context = world.inSession(member, at);
  const { state } = world.history.load(streamOf(session, sessionId ?? ''));
  const locationId = state.status === 'unknown' ? null : state.locationId;
  const command = { userId: member.userId, reason, isCurrent: false, confirmed: false };
  world.history.on(context, streamOf(location, locationId ?? ''), (now) => decideBlockLocation(command, now));
}
