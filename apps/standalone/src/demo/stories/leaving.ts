import { DAY, decideDeactivateUser, MINUTE, streamOf, user } from '@sallyport/domain';
import type { DemoContext, Member } from '../demo-context';
import { beSignedIn } from '../everyday-life';
import { oneAtATime } from '../one-at-a-time';
import { DEMO_PASSWORD } from '../people';
import { tryPassword } from '../sign-in';
import { stepUp } from '../step-up';
import type { Script } from '../timeline';

/** A member leaves Acme and is deactivated; the right password opens nothing any more. */
export async function* leave(demo: DemoContext, member: Member, administrator: Member): Script {
  yield* oneAtATime(administrator, deactivate(demo, member, administrator));
  yield 2 * DAY;
  const visitor = { member, browser: member.laptop, place: demo.whereIs(member) };
  await tryPassword(demo, visitor, DEMO_PASSWORD);
}

async function* deactivate(demo: DemoContext, member: Member, administrator: Member): Script {
  const { laptop } = administrator;
  yield* beSignedIn(demo, administrator, laptop);
  yield 2 * MINUTE;
  yield* stepUp(demo, administrator, laptop);
  const context = demo.inSession(administrator, laptop, member);
  await demo.history.execute(context, streamOf(user, member.userId), (state) =>
    decideDeactivateUser({ endedTerm: null }, state),
  );
}
