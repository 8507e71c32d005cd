import { DAY, decideChangePassword, HOUR, MINUTE, streamOf, user } from '@sallyport/domain';
import { newBrowser, type Browser } from '../browsers';
import { beSignedIn } from '../everyday-life';
import { inTurn } from '../in-turn';
import { places } from '../places';
import { endSession, provePassword, useSession } from '../sessions';
import { enterPassword } from '../sign-in/enter-password';
import { signIn } from '../sign-in/sign-in';
import type { Script } from '../timeline';
import type { Member, World } from '../world';
import { blockDevice, blockPlaceOf } from './blocks';

/**
 * A member forgets to log out of a hotel's computer, and back home ends that session and blocks computer and town. It had
 * kept the password: a sign-in from there is stopped by the block, and the member changes the password.
 */
export function* useHotelComputer(world: World, member: Member): Script {
  const hotel = newBrowser('chromeOnWindows');
  yield* inTurn(member, readMail(world, member, hotel));
  yield 4 * DAY;
  yield* inTurn(member, disownComputer(world, member, hotel));
  yield 2 * DAY;
  enterPassword(world, { member, browser: newBrowser('chromeOnLinux'), place: places.vienna }, true);
  yield 9 * HOUR;
  yield* inTurn(member, changePassword(world, member));
}

function* readMail(world: World, member: Member, hotel: Browser): Script {
  yield* signIn(world, { member, browser: hotel, place: places.vienna });
  yield MINUTE;
  useSession(world, member, hotel, places.vienna);
}

function* disownComputer(world: World, member: Member, hotel: Browser): Script {
  const { laptop } = member;
  yield* beSignedIn(world, member, laptop);
  yield 2 * MINUTE;
  endSession(world, member, laptop, hotel);
  yield MINUTE;
  blockDevice(world, member, laptop, hotel, 'not-mine');
  yield MINUTE;
  blockPlaceOf(world, member, laptop, hotel, 'not-mine');
}

function* changePassword(world: World, member: Member): Script {
  const { laptop } = member;
  yield* beSignedIn(world, member, laptop);
  yield MINUTE;
  const context = world.inSession(member, laptop);
  provePassword(world, context, laptop);
  const { passwordHash } = world.options;
  const command = { verifiedHash: passwordHash, passwordHash, currentSessionId: context.sessionId };
  world.history.on(context, streamOf(user, member.userId), (state) => decideChangePassword(command, state));
}
