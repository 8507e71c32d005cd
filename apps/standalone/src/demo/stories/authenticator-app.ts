import { decideEnrolAuthenticatorApp, factors, MINUTE, SECOND, streamOf } from '@sallyport/domain';
import { backupCodesUnder, offerAuthenticatorApp, proveCode } from '@sallyport/sign-in';
import { readApp } from '../codes';
import type { DemoContext, Member } from '../demo-context';
import { beSignedIn } from '../everyday-life';
import { deviceIdOf, endOtherSessions } from '../sessions';
import { stepUp } from '../step-up';
import type { Script } from '../timeline';

/** A member sets up an authenticator app: from then on it is asked for first. */
export async function* addAuthenticatorApp(demo: DemoContext, member: Member): Script {
  const { signIn, history } = demo;
  const { laptop } = member;
  yield* beSignedIn(demo, member, laptop);
  yield MINUTE;
  yield* stepUp(demo, member, laptop);
  const offer = { label: 'Authenticator app', loginId: null };
  const { factorId, secret } = await offerAuthenticatorApp(signIn, demo.inSession(member, laptop), offer);

  yield 50 * SECOND;
  yield* stepUp(demo, member, laptop);
  const context = demo.inSession(member, laptop);
  const step = signIn.codes.totpStep(secret, readApp(demo), context.now);
  const backupCodes = backupCodesUnder(demo.policy, signIn.entropy);
  await proveCode(signIn, context, {
    bucket: deviceIdOf(laptop),
    challengeId: factorId,
    ofNewFactor: true,
    judge: () => (step === undefined ? { right: false, reason: 'wrong' } : { right: true, factorId }),
    use: () =>
      history.execute(context, streamOf(factors, member.userId), (state) =>
        decideEnrolAuthenticatorApp({ factorId, step: step ?? 0, backupCodes }, state),
      ),
  });
  await endOtherSessions(demo, member, laptop, 'factor-changed');
}
