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
import type { DemoContext, Member } from '../demo-context';
import { beSignedIn } from '../everyday-life';
import { tryPassword, WRONG_PASSWORD } from '../sign-in';
import type { Script } from '../timeline';

/** Wrong three times, then a link by e-mail; the second factor is asked for all the same, since no device is trusted any more. */
export async function* forgetPassword(demo: DemoContext, member: Member): Script {
  const { laptop, userId, random } = member;
  for (let tries = 0; tries < 3; tries++) {
    await tryPassword(demo, { member, browser: laptop, place: demo.whereIs(member) }, WRONG_PASSWORD);
    yield random.between(8_000, 30_000);
  }
  const stream = streamOf(user, userId);
  const { keys, passwordHash } = demo.options;
  const asking = demo.anonymously(member);
  const resetId = newId(asking, 'reset');
  const request = {
    resetId,
    purpose: 'forgotten',
    expiresAt: later(asking.now, RESET_LINK_LASTS),
    keyId: keys.currentKeyId,
  } as const;
  await demo.history.execute(asking, stream, (state) => decideRequestPasswordReset(request, state));

  yield 3 * MINUTE;
  const context = demo.as(member);
  const complete = { resetId, passwordHash, now: context.now };
  await demo.history.execute(context, stream, (state) => decideCompletePasswordReset(complete, state));
  yield MINUTE;
  yield* beSignedIn(demo, member, laptop);
}
