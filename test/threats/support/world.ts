import { scopes } from '@sallyport/contracts';
import {
  codeIn,
  enrol,
  newAdministrator,
  newMember,
  PASSWORD,
  SAO_PAULO,
  setPolicy,
  stepUp,
  type Client,
  type Enrolled,
  type Message,
  type Reply,
} from '../../support';
import { bearer, loginToken } from './ask';
import type { Route } from './routes';

/** Two organizations, and one of everything that a path can name. */
export interface World {
  /** Stepped up, as all of them are. */
  readonly administrator: Enrolled;
  /** Whom the ids of things belong to. */
  readonly member: Enrolled;
  readonly auditor: Enrolled;
  readonly analyst: Enrolled;
  /** Administrator of the other organization. */
  readonly stranger: Enrolled;
  /** Tokens of sessions that were good once. */
  readonly ended: readonly string[];
  /** Of a login of the member that waits for its second factor, the one that `loginId` names. */
  readonly loginToken: string;
  /** By path parameter. `userId` is nobody of the above. */
  readonly ids: Readonly<Record<string, string>>;
  /** Service tokens of the first organization by their only scope. */
  readonly services: Readonly<Record<string, string>>;
  /** Of the other organization, with every scope. */
  readonly strangeService: string;
}

export async function newWorld(client: Client): Promise<World> {
  const administrator = await enrolledAdministrator(client);
  const stranger = await enrolledAdministrator(client);
  const enrolledAs = async (role: string) => {
    const person = await enrol(client, await newMember(client, administrator, role));
    await stepUp(client, person);
    return person;
  };
  const member = await enrolledAs('member');
  const elsewhere = await signInElsewhere(client, member);
  const login = await client.signIn(member.email, PASSWORD);
  const services = new Map<string, Reply>();
  for (const scope of scopes) services.set(scope, await newService(client, administrator, [scope]));
  return {
    administrator,
    member,
    stranger,
    auditor: await enrolledAs('auditor'),
    analyst: await enrolledAs('analyst'),
    ended: [await endedSession(client, administrator), await endedSession(client, member)],
    loginToken: login.body.loginToken as string,
    services: Object.fromEntries([...services].map(([scope, { body }]) => [scope, body.token as string])),
    strangeService: (await newService(client, stranger, scopes)).body.token as string,
    ids: {
      userId: (await newMember(client, administrator)).userId,
      loginId: login.body.loginId as string,
      tokenId: services.get('users:read')?.body.tokenId as string,
      token: 'a-token-of-a-link',
      provider: 'twilio',
      ...elsewhere,
      ...(await unfinishedFactors(client, member)),
    },
  };
}

/** What whoever may make a call shows: somebody of the role it is for, stepped up, or the client of the login. */
export function bearerOf(world: World, { ofLogin, roles: [role = 'member'] }: Route): Record<string, string> {
  if (ofLogin) return loginToken(world.loginToken);
  return bearer(personOf(world, role).session);
}

/** Somebody of a role, of the first organization. */
export const personOf = (world: World, role = 'member'): Enrolled => {
  const { administrator, auditor, analyst, member } = world;
  return { administrator, auditor, analyst, member }[role] ?? member;
};

/** Signs somebody in again on the device that is known, with the second factor where it is asked for. */
export async function newSession(client: Client, { email, device, phone }: Enrolled): Promise<string> {
  const before = await client.get(`/outbox/messages?channel=sms&limit=100&to=${encodeURIComponent(phone)}`);
  const seen = new Set<string>(before.body.data.map(({ messageId }: Message) => messageId));
  let login = await client.signIn(email, PASSWORD, { device });
  const asked = login;
  while (!login.body.session) {
    // Codes of other logins may still be on their way to the same phone.
    const message = await client.message(phone, 'sms', seen);
    seen.add(message.messageId);
    login = await client.answer(asked, codeIn(message));
  }
  return login.body.session.token as string;
}

/** Steps a session up by a code that is sent to the phone. */
export async function stepUpBySms(
  client: Client,
  { phone }: Pick<Enrolled, 'phone'>,
  session: string,
): Promise<Reply> {
  const before = await client.get(`/outbox/messages?channel=sms&limit=100&to=${encodeURIComponent(phone)}`);
  const seen = new Set<string>(before.body.data.map(({ messageId }: Message) => messageId));
  await client.post('/session/step-up', { factor: 'sms' }, { session });
  for (;;) {
    // Codes of other challenges may still be on their way to the same phone.
    const message = await client.message(phone, 'sms', seen);
    seen.add(message.messageId);
    const code = codeIn(message);
    const reply = await client.post('/session/step-up', { factor: 'sms', code }, { session });
    if (reply.status === 200) return reply;
  }
}

async function enrolledAdministrator(client: Client): Promise<Enrolled> {
  const person = await newAdministrator(client);
  await setPolicy(client, person, { requireOn: ['new_device'] });
  const administrator = await enrol(client, person);
  await stepUp(client, administrator);
  return administrator;
}

async function endedSession(client: Client, person: Enrolled): Promise<string> {
  const session = await newSession(client, person);
  await client.delete('/session', { session });
  return session;
}

const newService = (client: Client, { session }: Enrolled, scopesOf: readonly string[]) =>
  client.post('/service-tokens', { name: 'shop', scopes: scopesOf }, { session });

/** Another session of a member, on another device at another place. */
async function signInElsewhere(client: Client, { email, session, backupCodes: [code = ''] }: Enrolled) {
  const login = await client.signIn(email, PASSWORD, { from: SAO_PAULO });
  const done = await client.answer(login, code, { factor: 'backup_code', from: SAO_PAULO });
  const { sessionId } = done.body.session as { sessionId: string };
  const after = done.headers.get('sallyport-position');
  const { body } = await client.get(`/me/sessions?after=${after}`, { session });
  const found = body.data.find((one: { sessionId: string }) => one.sessionId === sessionId);
  return {
    sessionId,
    deviceId: found.device.deviceId as string,
    locationId: found.location.locationId as string,
  };
}

/** A change of number and an app that wait for their codes. */
async function unfinishedFactors(client: Client, { session }: Enrolled) {
  const number = { country: 'NL', number: '+31687654321' };
  const change = await client.post('/me/two-factor/phone-changes', number, { session });
  const app = await client.post('/me/two-factor/authenticator-apps', {}, { session });
  return { phoneChangeId: change.body.phoneChangeId as string, factorId: app.body.factorId as string };
}
