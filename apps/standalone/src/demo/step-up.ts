import { begun, isSent, needsPassword, SECOND, session, streamOf } from '@sallyport/domain';
import { sendStepUpCode, stepUpByCode, stepUpByPassword, stepUpFactors } from '@sallyport/sign-in';
import type { Browser } from './browsers';
import { readCode } from './codes';
import type { DemoContext, Member } from './demo-context';
import { DEMO_PASSWORD } from './people';
import { deviceIdOf } from './sessions';
import type { Script } from './timeline';

/** Confirms who somebody is right before a sensitive change, unless they did so a moment ago. */
export async function* stepUp(demo: DemoContext, member: Member, browser: Browser): Script {
  const { signIn, history } = demo;
  const asking = demo.inSession(member, browser);
  const stream = streamOf(session, asking.sessionId);
  const { steppedUpUntil } = begun(history.stateOf(stream));
  if (steppedUpUntil !== null && history.now < steppedUpUntil) return;

  const deviceId = deviceIdOf(browser);
  const [factor] = (await stepUpFactors(signIn, asking)).usable;
  if (factor === undefined) {
    await stepUpByPassword(signIn, asking, deviceId, DEMO_PASSWORD);
    return;
  }
  if (isSent(factor)) {
    await sendStepUpCode(signIn, asking, factor);
    yield member.random.between(12, 45) * SECOND;
  }
  const before = begun(history.stateOf(stream));
  const sent = before.challenges.find((challenge) => challenge.factor === factor);
  await stepUpByCode(signIn, {
    context: demo.inSession(member, browser),
    deviceId,
    factor,
    code: readCode(demo, member, factor, sent),
    password: needsPassword(before, history.now) ? DEMO_PASSWORD : undefined,
  });
}
