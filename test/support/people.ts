import type { Client, Reply } from './client';
import { codeIn } from './client';

export const PASSWORD = 'correct horse battery staple';
let people = 0;

/** Numbers that can be mobile in the Netherlands, each once. */
const newPhone = () => `+316${String(10_000_000 + ++people * 7919).slice(-8)}`;

export interface Person {
  readonly email: string;
  readonly userId: string;
  readonly organizationId: string;
}
export interface SignedIn extends Person {
  readonly session: string;
  readonly device: string;
}
export interface Enrolled extends SignedIn {
  /** E.164. */
  readonly phone: string;
  readonly backupCodes: readonly string[];
}

const must = (reply: Reply, status: number): Reply => {
  if (reply.status !== status) throw new Error(`${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply;
};

/** A new organization with its signed-in administrator. */
export async function newAdministrator(client: Client): Promise<SignedIn> {
  const email = `administrator-${++people}@acme.example`;
  const administrator = { email, password: PASSWORD, name: 'Ada', timeZone: 'Europe/Amsterdam' };
  const { body } = must(await client.post('/organizations', { name: 'Acme', administrator }), 201);
  const login = must(await client.signIn(email, PASSWORD), 200);
  const { session, deviceToken } = login.body as { session: { token: string }; deviceToken: string };
  return {
    email,
    ...(body as { userId: string; organizationId: string }),
    session: session.token,
    device: deviceToken,
  };
}

/**
 * Steps a session up by the password, which is enough for somebody without a factor. The others signed in by two factors,
 * which counts as a step-up for ten minutes.
 */
export const stepUp = (client: Client, { session }: Pick<SignedIn, 'session'>) =>
  client.post('/session/step-up', { password: PASSWORD }, { session });

/** Sets when the organization asks for a second factor. */
export async function setPolicy(client: Client, administrator: SignedIn, policy: object): Promise<void> {
  await stepUp(client, administrator);
  const whole = {
    requireOn: ['every_login'],
    deviceTrustDays: 30,
    locationGranularity: 'city',
    backupCodeEmail: 'notice',
    allowedFactors: ['sms', 'totp', 'backup_code'],
    ...policy,
  };
  must(await client.put('/organization/two-factor-policy', whole, { session: administrator.session }), 200);
}

/** A member who never signed in. */
export async function newMember(client: Client, administrator: SignedIn, role = 'member'): Promise<Person> {
  const email = `member-${++people}@acme.example`;
  const user = { email, password: PASSWORD, name: 'Ana', role, timeZone: 'America/Sao_Paulo' };
  if (role !== 'member') await stepUp(client, administrator);
  const { body } = must(await client.post('/users', user, { session: administrator.session }), 201);
  return { email, ...(body as { userId: string }), organizationId: administrator.organizationId };
}

/** Signs a member in for the first time under a policy that is on: sets up the phone. */
export async function enrol(client: Client, person: Person): Promise<Enrolled> {
  const login = must(await client.signIn(person.email, PASSWORD), 200);
  const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
  const phone = newPhone();
  must(
    await client.post(`/logins/${loginId}/phone`, { country: 'NL', number: phone }, { login: loginToken }),
    200,
  );
  const done = must(await client.answer(login, codeIn(await client.message(phone, 'sms'))), 200);
  const { session, deviceToken, backupCodes } = done.body as {
    session: { token: string };
    deviceToken: string;
    backupCodes: string[];
  };
  return { ...person, phone, session: session.token, device: deviceToken, backupCodes };
}

/** An organization whose policy is on, and a member of it who has set up a phone. */
export async function enrolledMember(client: Client, policy: object = {}) {
  const administrator = await newAdministrator(client);
  await setPolicy(client, administrator, policy);
  const member = await enrol(client, await newMember(client, administrator));
  return { administrator, member };
}
