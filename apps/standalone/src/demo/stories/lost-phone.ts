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
import { judgeSent, proveCode } from '@sallyport/sign-in';
import { newBrowser, type Browser } from '../browsers';
import { readMessage } from '../codes';
import type { DemoContext, Member } from '../demo-context';
import { deviceIdOf, endOtherSessions, logOut } from '../sessions';
import { signIn } from '../sign-in';
import { stepUp } from '../step-up';
import type { Script } from '../timeline';
import { blockDevice } from './blocks';

/** The member's new number; kept for fiction by the German regulator, as the old one is. */
export const NEW_NUMBER = { phone: '+4917604069012', country: 'DE' };

/** The phone is gone: a backup code opens the way in at a borrowed computer, to a new number and a block of the old phone. */
export async function* losePhone(demo: DemoContext, member: Member): Script {
  const lost = member.mobile;
  const borrowed = newBrowser('edgeOnWindows');
  member.mobile = newBrowser('safariOnIphone');
  const place = demo.whereIs(member);
  yield* signIn(demo, { member, browser: borrowed, place, factor: 'backup_code', trustDevice: false });
  yield 3 * MINUTE;
  yield* changeNumber(demo, member, borrowed);
  yield 4 * MINUTE;
  await blockDevice(demo, member, borrowed, lost, 'lost');
  await logOut(demo, member, borrowed);
}

async function* changeNumber(demo: DemoContext, member: Member, browser: Browser): Script {
  const { history, signIn: parts } = demo;
  const stream = streamOf(factors, member.userId);
  const keyId = parts.keys.currentKeyId;
  yield* stepUp(demo, member, browser);
  const asking = demo.inSession(member, browser);
  const changeId = newId(asking, 'phone-change');
  const request = { ...NEW_NUMBER, changeId, keyId, now: asking.now, resendAfter: RESEND_AFTER };
  await history.execute(asking, stream, (state) => decideRequestPhoneChange(request, state));

  yield 25 * SECOND;
  yield* stepUp(demo, member, browser);
  const context = demo.inSession(member, browser);
  const { phoneChange } = history.stateOf(stream);
  if (!phoneChange) throw new Error(`${member.email} asked for no new number`);
  const sent = { ...phoneChange, challengeId: changeId, counter: 0 };
  const complete = { changeId, keyId, now: context.now };
  await proveCode(parts, context, {
    bucket: deviceIdOf(browser),
    challengeId: changeId,
    ofNewFactor: true,
    judge: () => judgeSent(parts, sent, readMessage(demo, sent), context.now),
    use: () => history.execute(context, stream, (state) => decideCompletePhoneChange(complete, state)),
  });
  await endOtherSessions(demo, member, browser, 'factor-changed');
}
