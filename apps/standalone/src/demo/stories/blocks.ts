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
import type { DemoContext, Member } from '../demo-context';

/** Blocks the device of one browser in the session of another. */
export async function blockDevice(
  demo: DemoContext,
  member: Member,
  at: Browser,
  { device: blocked }: Browser,
  reason: BlockDevice['reason'],
): Promise<void> {
  const context = demo.inSession(member, at);
  const command = { userId: member.userId, reason, isCurrent: false, confirmed: false };
  await demo.history.execute(context, streamOf(device, blocked?.id ?? ''), (state) =>
    decideBlockDevice(command, state),
  );
}

/** Blocks the place at which the session of a browser began, in the session of another. */
export async function blockPlaceOf(
  demo: DemoContext,
  member: Member,
  at: Browser,
  { session: begunThere }: Browser,
  reason: BlockLocation['reason'],
): Promise<void> {
  const context = demo.inSession(member, at);
  const state = demo.history.stateOf(streamOf(session, begunThere?.id ?? ''));
  const locationId = state.status === 'unknown' ? null : state.locationId;
  const command = { userId: member.userId, reason, isCurrent: false, confirmed: false };
  await demo.history.execute(context, streamOf(location, locationId ?? ''), (now) =>
    decideBlockLocation(command, now),
  );
}
