import { begun, DAY, decideChangePassword, HOUR, MINUTE, session, streamOf, user } from '@sallyport/domain';
import { provePassword } from '@sallyport/sign-in';
import { newBrowser, type Browser } from '../browsers';
import type { DemoContext, Member } from '../demo-context';
import { beSignedIn } from '../everyday-life';
import { oneAtATime } from '../one-at-a-time';
import { DEMO_PASSWORD } from '../people';
import { places } from '../places';
import { deviceIdOf, endSession, useSession } from '../sessions';
import { signIn, tryPassword } from '../sign-in';
import { stepUp } from '../step-up';
import type { Script } from '../timeline';
import { blockDevice, blockPlaceOf } from './blocks';

/**
 * A member forgets to log out of a hotel's computer, and back home ends that session and blocks computer and town. It had
 * kept the password: a sign-in from there is stopped by the block, and the member changes the password.
 */
export async function* useHotelComputer(demo: DemoContext, member: Member): Script {
  const hotel = newBrowser('chromeOnWindows');
  yield* oneAtATime(member, readMail(demo, member, hotel));
  yield 4 * DAY;
  yield* oneAtATime(member, disownComputer(demo, member, hotel));
  yield 2 * DAY;
  const stranger = { member, browser: newBrowser('chromeOnLinux'), place: places.vienna };
  await tryPassword(demo, stranger, DEMO_PASSWORD);
  yield 9 * HOUR;
  yield* oneAtATime(member, changePassword(demo, member));
}

async function* readMail(demo: DemoContext, member: Member, hotel: Browser): Script {
  yield* signIn(demo, { member, browser: hotel, place: places.vienna, trustDevice: false });
  yield MINUTE;
  await useSession(demo, member, hotel, places.vienna);
}

async function* disownComputer(demo: DemoContext, member: Member, hotel: Browser): Script {
  const { laptop } = member;
  yield* beSignedIn(demo, member, laptop);
  yield 2 * MINUTE;
  await endSession(demo, member, laptop, hotel);
  yield MINUTE;
  await blockDevice(demo, member, laptop, hotel, 'not-mine');
  yield MINUTE;
  await blockPlaceOf(demo, member, laptop, hotel, 'not-mine');
}

async function* changePassword(demo: DemoContext, member: Member): Script {
  const { laptop, userId } = member;
  const { history, signIn: parts, options } = demo;
  yield* beSignedIn(demo, member, laptop);
  yield MINUTE;
  yield* stepUp(demo, member, laptop);
  const context = demo.inSession(member, laptop);
  const { sessionId } = context;
  const verifiedHash = await provePassword(parts, context, deviceIdOf(laptop), DEMO_PASSWORD);
  const command = {
    verifiedHash,
    passwordHash: options.passwordHash,
    byTwoFactors: begun(history.stateOf(streamOf(session, sessionId))).assurance !== 'password',
    currentSessionId: sessionId,
  };
  await history.execute(context, streamOf(user, userId), (state) => decideChangePassword(command, state));
}
