import {
  DAY,
  decideChangeTwoFactorPolicy,
  MINUTE,
  organization,
  streamOf,
  type TwoFactorPolicy,
} from '@sallyport/domain';
import { aboutOrganization } from '@sallyport/sign-in';
import type { DemoContext, Member } from '../demo-context';
import { beSignedIn } from '../everyday-life';
import { oneAtATime } from '../one-at-a-time';
import { stepUp } from '../step-up';
import type { Script } from '../timeline';

/**
 * Two weeks in which every sign-in asks for the second factor, so that everybody sets one up; then only new devices and
 * places do. Later the backup codes no longer go by e-mail.
 */
export async function* introduceTwoFactor(demo: DemoContext, administrator: Member): Script {
  const change = (changes: Partial<TwoFactorPolicy>) =>
    oneAtATime(administrator, changePolicy(demo, administrator, changes));
  yield* change({ requireOn: ['every_login'] });
  yield 14 * DAY;
  yield* change({ requireOn: ['new_device', 'new_location'] });
  yield 21 * DAY;
  yield* change({ backupCodeEmail: 'notice' });
}

async function* changePolicy(
  demo: DemoContext,
  administrator: Member,
  changes: Partial<TwoFactorPolicy>,
): Script {
  const { laptop } = administrator;
  yield* beSignedIn(demo, administrator, laptop);
  yield 3 * MINUTE;
  yield* stepUp(demo, administrator, laptop);
  const context = demo.inSession(administrator, laptop);
  const command = { policy: { ...demo.policy, ...changes }, currentSessionId: context.sessionId };
  await demo.history.execute(
    aboutOrganization(context),
    streamOf(organization, demo.organizationId),
    (state) => decideChangeTwoFactorPolicy(command, state),
  );
}
