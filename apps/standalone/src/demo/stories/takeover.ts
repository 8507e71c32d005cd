import { HOUR, MINUTE, SECOND } from '@sallyport/domain';
import { newBrowser } from '../browsers';
import { places } from '../places';
import { isSignedIn, logOut, useSession } from '../sessions';
import { enterPassword } from '../sign-in/enter-password';
import { answerChallenge } from '../sign-in/answer-challenge';
import { signIn } from '../sign-in/sign-in';
import type { Script } from '../timeline';
import type { Member, World } from '../world';

/**
 * The story that a visitor finds unfinished: 40 minutes after the member signed in at home, somebody at the other end of
 * the world does, with the password and a code that the member was talked out of. That session goes on to the end.
 */
export function* takeOver(world: World, member: Member): Script {
  const { laptop } = member;
  const home = world.whereIs(member);
  if (isSignedIn(world, laptop)) logOut(world, member, laptop);
  yield 2 * MINUTE;
  yield* signIn(world, { member, browser: laptop, place: home });
  useSession(world, member, laptop, home);
  yield 12 * MINUTE;
  useSession(world, member, laptop, home);
  yield 28 * MINUTE;

  const strange = newBrowser('chromeOnLinux');
  const visitor = { member, browser: strange, place: places.sydney };
  const { loginId } = enterPassword(world, visitor, true);
  yield 55 * SECOND;
  answerChallenge(world, visitor, { loginId, factor: 'sms', right: true });
  for (let visits = 0; ; visits++) {
    useSession(world, member, strange, places.sydney);
    yield visits % 4 === 3 ? 3 * HOUR : 7 * MINUTE;
  }
}
