import { DAY, decideDeactivateUser, MINUTE, streamOf, user } from '@sallyport/domain';
import { beSignedIn } from '../everyday-life';
import { inTurn } from '../in-turn';
import { enterPassword } from '../sign-in/enter-password';
import type { Script } from '../timeline';
import type { Member, World } from '../world';

/** A member leaves Acme and is deactivated; the right password opens nothing any more. */
export function* leave(world: World, member: Member, administrator: Member): Script {
  yield* inTurn(administrator, deactivate(world, member, administrator));
  yield 2 * DAY;
  enterPassword(world, { member, browser: member.laptop, place: world.whereIs(member) }, true);
}

function* deactivate(world: World, member: Member, administrator: Member): Script {
  yield* beSignedIn(world, administrator, administrator.laptop);
  yield 2 * MINUTE;
  const context = world.inSession(administrator, administrator.laptop, member);
  world.history.on(context, streamOf(user, member.userId), (state) =>
    decideDeactivateUser({ endedTerm: null }, state),
  );
}
