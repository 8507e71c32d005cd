import {
  decideCompletePhoneChange,
  decideRequestPhoneChange,
  factors,
  MINUTE,
  RESEND_AFTER,
  SECOND,
  streamOf,
} from '@sallyport/domain';
import { newId } from '@sallyport/event-store';
import { newBrowser } from '../browsers';
import { reserveGuess } from '../guesses';
import { endOtherSessions, logOut, stepUp } from '../sessions';
import { signIn } from '../sign-in/sign-in';
import type { Script } from '../timeline';
import type { Member, World } from '../world';
import { blockDevice } from './blocks';

/** The member's new number; kept for fiction by the German regulator, as the old one is. */
export const NEW_NUMBER = { phone: '+4917604069012', country: 'DE' };

/** The phone is gone: a backup code opens the way in at a borrowed computer, to a new number and a block of the old phone. */
export function* losePhone(world: World, member: Member): Script {
  const lost = member.mobile;
  const borrowed = newBrowser('edgeOnWindows');
  member.mobile = newBrowser('safariOnIphone');
  yield* signIn(world, { member, browser: borrowed, place: world.whereIs(member), factor: 'backup_code' });
  yield 3 * MINUTE;
  stepUp(world, member, borrowed);

  yield 30 * SECOND;
  const stream = streamOf(factors, member.userId);
  const { keys } = world.options;
  const asking = world.inSession(member, borrowed);
  const changeId = newId(asking, 'phone-change');
  const request = {
    ...NEW_NUMBER,
    changeId,
    keyId: keys.currentKeyId,
    now: asking.now,
    resendAfter: RESEND_AFTER,
  };
  world.history.on(asking, stream, (state) => decideRequestPhoneChange(request, state));

  yield 25 * SECOND;
  const context = world.inSession(member, borrowed);
  // Stays counted: a code to a number that is only on its way in proves nothing about its user.
  reserveGuess(world.history, context, {
    kind: 'second_factor',
    bucket: borrowed.device?.id ?? '',
    challengeId: changeId,
  });
  const complete = { changeId, keyId: keys.currentKeyId, now: context.now };
  world.history.on(context, stream, (state) => decideCompletePhoneChange(complete, state));
  endOtherSessions(world, member, borrowed, 'factor-changed');
  yield 4 * MINUTE;
  blockDevice(world, member, borrowed, lost, 'lost');
  logOut(world, member, borrowed);
}
