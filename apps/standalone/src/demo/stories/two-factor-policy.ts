import {
  DAY,
  decideChangeTwoFactorPolicy,
  MINUTE,
  organization,
  streamOf,
  type TwoFactorPolicy,
} from '@sallyport/domain';
import { beSignedIn } from '../everyday-life';
import { aboutOrganization } from '../history';
import { inTurn } from '../in-turn';
import { stepUp } from '../sessions';
import type { Script } from '../timeline';
import type { Member, World } from '../world';

/**
 * Two weeks in which every sign-in asks for the second factor, so that everybody sets one up; then only new devices and
 * places do. Later the backup codes no longer go by e-mail.
 */
export function* introduceTwoFactor(world: World, administrator: Member): Script {
  yield* inTurn(administrator, change(world, administrator, { requireOn: ['every_login'] }));
  yield 14 * DAY;
  yield* inTurn(administrator, change(world, administrator, { requireOn: ['new_device', 'new_location'] }));
  yield 21 * DAY;
  yield* inTurn(administrator, change(world, administrator, { backupCodeEmail: 'notice' }));
}

function* change(world: World, administrator: Member, changes: Partial<TwoFactorPolicy>): Script {
  const { laptop } = administrator;
  yield* beSignedIn(world, administrator, laptop);
  yield 2 * MINUTE;
  stepUp(world, administrator, laptop);
  yield MINUTE;
  const context = world.inSession(administrator, laptop);
  const command = { policy: { ...world.policy, ...changes }, currentSessionId: context.sessionId };
  world.history.on(aboutOrganization(context), streamOf(organization, world.organizationId), (state) =>
    decideChangeTwoFactorPolicy(command, state),
  );
}
