import {
  decideCompletePasswordReset,
  decideRequestPasswordReset,
  later,
  MINUTE,
  RESET_LINK_LASTS,
  streamOf,
  user,
} from '@sallyport/domain';
import { newId } from '@sallyport/event-store';
import { beSignedIn } from '../everyday-life';
import { enterPassword } from '../sign-in/enter-password';
import type { Script } from '../timeline';
import type { Member, World } from '../world';

/** Wrong three times, then a link by e-mail; the second factor is asked for all the same, since no device is trusted any more. */
export function* forgetPassword(world: World, member: Member): Script {
  const { laptop, userId, random } = member;
  for (let tries = 0; tries < 3; tries++) {
    enterPassword(world, { member, browser: laptop, place: world.whereIs(member) }, false);
    yield random.between(8_000, 30_000);
  }
  const stream = streamOf(user, userId);
  const { keys, passwordHash } = world.options;
  const asking = world.anonymously(member);
  const resetId = newId(asking, 'reset');
  const request = {
    resetId,
    purpose: 'forgotten',
    expiresAt: later(asking.now, RESET_LINK_LASTS),
    keyId: keys.currentKeyId,
  } as const;
  world.history.on(asking, stream, (state) => decideRequestPasswordReset(request, state));

  yield 3 * MINUTE;
  const context = world.as(member);
  const complete = { resetId, passwordHash, now: context.now };
  world.history.on(context, stream, (state) => decideCompletePasswordReset(complete, state));
  yield MINUTE;
  yield* beSignedIn(world, member, laptop);
}
