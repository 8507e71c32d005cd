import {
  DAY,
  decideClaimEmail,
  decideCompletePasswordReset,
  decideCreateOrganization,
  decideRegisterUser,
  email,
  HOUR,
  later,
  MINUTE,
  organization,
  streamOf,
  user,
  type RegisterUser,
} from '@sallyport/domain';
import { emailKeyOf, newId } from '@sallyport/event-store';
import { beSignedIn } from '../everyday-life';
import type { UserContext } from '../history';
import { places } from '../places';
import { atHour, type Script } from '../timeline';
import type { Member, World } from '../world';

const INVITATION_LASTS = 7 * DAY;

/** Acme begins: an organization and its first administrator. */
export function foundOrganization(world: World, founder: Member): void {
  const context = world.as(founder);
  claimAddress(world, context, founder);
  world.history.on(context, streamOf(organization, world.organizationId), (state) =>
    decideCreateOrganization({ name: 'Acme' }, state),
  );
  register(world, context, founder, { hash: world.options.passwordHash });
}

/** An administrator invites somebody, who chooses a password within a day. */
export function* join(world: World, member: Member, administrator: Member): Script {
  yield* beSignedIn(world, administrator, administrator.laptop);
  const context = world.inSession(administrator, administrator.laptop, member);
  const resetId = newId(context, 'reset');
  claimAddress(world, context, member);
  register(world, context, member, {
    invitation: {
      resetId,
      expiresAt: later(context.now, INVITATION_LASTS),
      keyId: world.options.keys.currentKeyId,
    },
  });

  const { person, random } = member;
  const read = later(context.now, random.between(20 * MINUTE, 9 * HOUR));
  const awake = atHour(places[person.home].timeZone, read, 1, [8, 18]);
  yield Date.parse(awake) - Date.parse(context.now);
  const { passwordHash } = world.options;
  const accepting = world.as(member);
  const command = { resetId, passwordHash, now: accepting.now };
  world.history.on(accepting, streamOf(user, member.userId), (state) =>
    decideCompletePasswordReset(command, state),
  );
  yield MINUTE;
  yield* beSignedIn(world, member, member.laptop);
}

/** Before the user is there: of all who want an address one gets it. */
function claimAddress(world: World, context: UserContext, { userId, email: address }: Member): void {
  const { organizationId } = world;
  world.history.on(context, streamOf(email, emailKeyOf(world.options.keys, address)), (state) =>
    decideClaimEmail({ userId, organizationId, holder: 'unknown', now: context.now }, state),
  );
}

function register(
  world: World,
  context: UserContext,
  member: Member,
  password: RegisterUser['password'],
): void {
  const { person, email: address, userId } = member;
  const command = {
    email: address,
    emailKey: emailKeyOf(world.options.keys, address),
    name: person.name,
    role: person.role,
    timeZone: places[person.home].timeZone,
    password,
  };
  world.history.on(context, streamOf(user, userId), (state) => decideRegisterUser(command, state));
}
