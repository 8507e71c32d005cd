import {
  decideRegenerateBackupCodes,
  decideRenameDevice,
  decideViewBackupCodes,
  device,
  factors,
  MINUTE,
  streamOf,
} from '@sallyport/domain';
import { newBackupCodes } from '@sallyport/sign-in';
import type { DemoContext, Member } from '../demo-context';
import { beSignedIn } from '../everyday-life';
import { deviceIdOf, endOtherSessions } from '../sessions';
import { stepUp } from '../step-up';
import type { Script } from '../timeline';

/** A careful member names a device, ends all other sessions, and gets new backup codes after a look at the old ones. */
export async function* tidyUp(demo: DemoContext, member: Member): Script {
  const { history, signIn } = demo;
  const { laptop, userId } = member;
  yield* beSignedIn(demo, member, laptop);
  yield 2 * MINUTE;
  const rename = { userId, label: 'Laptop in the study' };
  const naming = demo.inSession(member, laptop);
  await history.execute(naming, streamOf(device, deviceIdOf(laptop)), (state) =>
    decideRenameDevice(rename, state),
  );
  yield MINUTE;
  await endOtherSessions(demo, member, laptop, 'logged-out-everywhere');

  yield MINUTE;
  yield* stepUp(demo, member, laptop);
  const stream = streamOf(factors, userId);
  await history.execute(demo.inSession(member, laptop), stream, (state) => decideViewBackupCodes({}, state));
  yield 3 * MINUTE;
  yield* stepUp(demo, member, laptop);
  const codes = newBackupCodes(signIn.entropy);
  await history.execute(demo.inSession(member, laptop), stream, (state) =>
    decideRegenerateBackupCodes({ codes }, state),
  );
}
