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
import { aboutOrganization, type UserContext } from '@sallyport/sign-in';
import type { DemoContext, Member } from '../demo-context';
import { beSignedIn } from '../everyday-life';
import { oneAtATime } from '../one-at-a-time';
import { places } from '../places';
import { stepUp } from '../step-up';
import { atHour, type Script } from '../timeline';

/** Acme begins: an organization and its first administrator. */
export async function foundOrganization(demo: DemoContext, founder: Member): Promise<void> {
  const context = demo.as(founder);
  await claimAddress(demo, context, founder);
  await demo.history.execute(
    aboutOrganization(context),
    streamOf(organization, demo.organizationId),
    (state) => decideCreateOrganization({ name: 'Acme' }, state),
  );
  await register(demo, context, founder, { hash: demo.options.passwordHash });
}

/** An administrator invites somebody, who chooses a password within a day. */
export async function* join(demo: DemoContext, member: Member, administrator: Member): Script {
  const resetId = yield* oneAtATime(administrator, invite(demo, member, administrator));
  const { person, random } = member;
  const { now } = demo.history;
  const read = later(now, random.between(20 * MINUTE, 9 * HOUR));
  const awake = atHour(places[person.home].timeZone, read, 1, [8, 18]);
  yield between(now, awake);
  const { passwordHash } = demo.options;
  const context = demo.as(member);
  const command = { resetId, passwordHash, now: context.now };
  await demo.history.execute(context, streamOf(user, member.userId), (state) =>
    decideCompletePasswordReset(command, state),
  );
  yield MINUTE;
  yield* beSignedIn(demo, member, member.laptop);
}

/** Gives the id of the link that the invitation holds. */
async function* invite(demo: DemoContext, member: Member, administrator: Member): Script<string> {
  const { laptop } = administrator;
  yield* beSignedIn(demo, administrator, laptop);
  // Nobody gets more rights than a member's without it.
  if (member.person.role !== 'member') yield* stepUp(demo, administrator, laptop);
  const context = demo.inSession(administrator, laptop, member);
  const resetId = newId(context, 'invitation');
  const expiresAt = later(context.now, INVITATION_LASTS);
  await claimAddress(demo, context, member);
  await register(demo, context, member, {
    invitation: { resetId, expiresAt, keyId: demo.options.keys.currentKeyId },
  });
  return resetId;
}

/** Before the user is there: of all who want an address one gets it. */
async function claimAddress(
  demo: DemoContext,
  context: UserContext,
  { userId, email: address }: Member,
): Promise<void> {
  const { organizationId } = demo;
  await demo.history.execute(context, streamOf(email, emailKeyOf(demo.options.keys, address)), (state) =>
    decideClaimEmail({ userId, organizationId, holder: 'unknown', now: context.now }, state),
  );
}

async function register(
  demo: DemoContext,
  context: UserContext,
  member: Member,
  password: RegisterUser['password'],
): Promise<void> {
  const { person, email: address, userId } = member;
  const command = {
    email: address,
    emailKey: emailKeyOf(demo.options.keys, address),
    name: person.name,
    role: person.role,
    timeZone: places[person.home].timeZone,
    password,
  };
  await demo.history.execute(context, streamOf(user, userId), (state) => decideRegisterUser(command, state));
}
