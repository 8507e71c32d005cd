import {
  decideRegenerateBackupCodes,
  decideRenameDevice,
  decideViewBackupCodes,
  device,
  factors,
  MINUTE,
  streamOf,
} from '@sallyport/domain';
import { beSignedIn } from '../everyday-life';
import { endOtherSessions, stepUp } from '../sessions';
import { newBackupCodes } from '../sign-in/codes';
import type { Script } from '../timeline';
import type { Member, World } from '../world';

/** A careful member names a device, ends all other sessions, and gets new backup codes after a look at the old ones. */
export function* tidyUp(world: World, member: Member): Script {
  const { history, options } = world;
  const { laptop, userId } = member;
  yield* beSignedIn(world, member, laptop);
  yield 2 * MINUTE;
  const rename = { userId, label: 'Laptop in the study' };
  const naming = world.inSession(member, laptop);
  history.on(naming, streamOf(device, laptop.device?.id ?? ''), (state) => decideRenameDevice(rename, state));
  yield MINUTE;
  endOtherSessions(world, member, laptop, 'logged-out-everywhere');

  yield MINUTE;
  stepUp(world, member, laptop);
  const stream = streamOf(factors, userId);
  history.on(world.inSession(member, laptop), stream, (state) => decideViewBackupCodes({}, state));
  yield 3 * MINUTE;
  const codes = newBackupCodes(options.entropy);
  history.on(world.inSession(member, laptop), stream, (state) =>
    decideRegenerateBackupCodes({ codes }, state),
  );
}
