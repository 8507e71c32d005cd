import {
  decideEnrolAuthenticatorApp,
  decideOfferAuthenticatorApp,
  factors,
  MINUTE,
  SECOND,
  streamOf,
} from '@sallyport/domain';
import { newId } from '@sallyport/event-store';
import { beSignedIn } from '../everyday-life';
import { reserveGuess } from '../guesses';
import { DEMO_TOTP_SEED } from '../people';
import { endOtherSessions, stepUp } from '../sessions';
import { newBackupCodes, totpStepAt } from '../sign-in/codes';
import type { Script } from '../timeline';
import type { Member, World } from '../world';

/** A member sets up an authenticator app: from then on it is asked for first. */
export function* addAuthenticatorApp(world: World, member: Member): Script {
  const { laptop } = member;
  const stream = streamOf(factors, member.userId);
  yield* beSignedIn(world, member, laptop);
  yield MINUTE;
  stepUp(world, member, laptop);
  yield 20 * SECOND;
  const offering = world.inSession(member, laptop);
  const factorId = newId(offering, 'factor');
  const offer = { factorId, label: 'Authenticator app', seed: DEMO_TOTP_SEED };
  world.history.on(offering, stream, (state) => decideOfferAuthenticatorApp(offer, state));

  yield 50 * SECOND;
  const context = world.inSession(member, laptop);
  // Stays counted: a code of a factor that is only on its way in proves nothing about its user.
  reserveGuess(world.history, context, {
    kind: 'second_factor',
    bucket: laptop.device?.id ?? '',
    challengeId: factorId,
  });
  const backupCodes = { codes: newBackupCodes(world.options.entropy), email: world.policy.backupCodeEmail };
  const enrol = { factorId, step: totpStepAt(context.now), backupCodes };
  world.history.on(context, stream, (state) => decideEnrolAuthenticatorApp(enrol, state));
  endOtherSessions(world, member, laptop, 'factor-changed');
}
