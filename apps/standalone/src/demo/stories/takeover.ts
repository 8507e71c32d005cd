import { HOUR, MINUTE, SECOND } from '@sallyport/domain';
import { newBrowser } from '../browsers';
import type { DemoContext, Member } from '../demo-context';
import { DEMO_PASSWORD } from '../people';
import { places } from '../places';
import { isSignedIn, logOut, useSession } from '../sessions';
import { signIn, tryCode, tryPassword } from '../sign-in';
import type { Script } from '../timeline';

/**
 * The story that a visitor finds unfinished: 40 minutes after the member signed in at home, somebody at the other end of
 * the world does, with the password and a code that the member was talked out of. That session goes on to the end.
 */
export async function* takeOver(demo: DemoContext, member: Member): Script {
  const { laptop } = member;
  const home = demo.whereIs(member);
  if (isSignedIn(demo, laptop)) await logOut(demo, member, laptop);
  yield 2 * MINUTE;
  yield* signIn(demo, { member, browser: laptop, place: home });
  await useSession(demo, member, laptop, home);
  yield 12 * MINUTE;
  await useSession(demo, member, laptop, home);
  yield 28 * MINUTE;

  const strange = newBrowser('chromeOnLinux');
  const visitor = { member, browser: strange, place: places.sydney };
  const reply = await tryPassword(demo, visitor, DEMO_PASSWORD);
  if (!reply) throw new Error(`${member.email} could not be taken over`);
  yield 55 * SECOND;
  await tryCode(demo, visitor, { loginId: reply.login.loginId, factor: 'sms', trustDevice: true });
  for (let visits = 0; ; visits++) {
    await useSession(demo, member, strange, places.sydney);
    yield visits % 4 === 3 ? 3 * HOUR : 7 * MINUTE;
  }
}
