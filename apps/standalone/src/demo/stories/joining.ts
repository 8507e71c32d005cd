import {
  between,
  decideClaimEmail,
  decideCompletePasswordReset,
  decideCreateOrganization,
  decideRegisterUser,
  email,
  HOUR,
  INVITATION_LASTS,
  later,
  MINUTE,
  organization,
  streamOf,
  user,
  type RegisterUser,
} from '@sallyport/domain';
import { emailKeyOf, newId } from '@sallyport/event-store';
import { beSignedIn } from '../everyday-life';
import { aboutOrganization, type UserContext } from '../history';
import { inTurn } from '../in-turn';
import { places } from '../places';
import { atHour, type Script } from '../timeline';
import type { Member, World } from '../world';

/** Acme begins: an organization and its first administrator. */
export function foundOrganization(world: World, founder: Member): void {
  const context = world.as(founder);
  claimAddress(world, context, founder);
  world.history.on(aboutOrganization(context), streamOf(organization, world.organizationId), (state) =>
    decideCreateOrganization({ name: 'Acme' }, state),
  );
  register(world, context, founder, { hash: world.options.passwordHash });
}

/** An administrator invites somebody, who chooses a password within a day. */
export function* join(world: World, member: Member, administrator: Member): Script {
  const resetId = yield* inTurn(administrator, invite(world, member, administrator));
  const { person, random } = member;
  const { now } = world.history;
  const read = later(now, random.between(20 * MINUTE, 9 * HOUR));
  const awake = atHour(places[person.home].timeZone, read, 1, [8, 18]);
  yield between(now, awake);
  const { passwordHash } = world.options;
  const context = world.as(member);
  const command = { resetId, passwordHash, now: context.now };
  world.history.on(context, streamOf(user, member.userId), (state) =>
    decideCompletePasswordReset(command, state),
  );
  yield MINUTE;
  yield* beSignedIn(world, member, member.laptop);
}

/** Gives the id of the link that the invitation holds. */
function* invite(world: World, member: Member, administrator: Member): Script<string> {
  yield* beSignedIn(world, administrator, administrator.laptop);
  const context = world.inSession(administrator, administrator.laptop, member);
  const resetId = newId(context, 'invitation');
  const expiresAt = later(context.now, INVITATION_LASTS);
  claimAddress(world, context, member);
  register(world, context, member, {
    invitation: { resetId, expiresAt, keyId: world.options.keys.currentKeyId },
  });
  return resetId;
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
