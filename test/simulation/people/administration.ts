import { errands } from './errands';
import type { Person, Session } from './person';
import { signIn } from './sign-in';

/** Begins an organization with its administrator; undefined when it did not come to that. */
export async function found(administrator: Person): Promise<Session | undefined> {
  const { email, password } = administrator;
  const body = { name: 'Acme', administrator: { email, password, timeZone: 'Europe/Lisbon' } };
  const reply = await administrator.ask('POST', '/organizations', body);
  if (reply?.status !== 201) return undefined;
  administrator.userId = reply.body.userId as string;
  return signIn(administrator);
}

/** Adds a member who has a password. */
export async function hire(administrator: Person, session: Session, member: Person): Promise<boolean> {
  const { email, password } = member;
  const reply = await administrator.ask('POST', '/users', { email, password, role: 'member' }, { session });
  if (reply?.status !== 201) return false;
  member.userId = reply.body.userId as string;
  return true;
}

/** Sets when a second factor is asked for. */
export async function setPolicy(administrator: Person, session: Session): Promise<void> {
  const { random } = administrator;
  await errands['stepUp']?.(administrator, session);
  const occasions = ['every_login', 'new_device', 'new_location'].filter(() => random.chance(0.5));
  const body = {
    requireOn: occasions,
    deviceTrustDays: random.between(1, 30),
    locationGranularity: random.pick(['country', 'region', 'city']),
    backupCodeEmail: random.pick(['codes', 'notice']),
    ...(random.chance(0.3) && {
      allowedFactors: random.pick([['sms', 'backup_code'], ['totp', 'backup_code'], ['totp']]),
    }),
    recoveryDelayHours: 24,
  };
  await administrator.ask('PUT', '/organization/two-factor-policy', body, { session });
}

/** Makes a member an administrator too, and has both lose the role at once. */
async function stepDownTogether(
  administrator: Person,
  session: Session,
  memberId: string | undefined,
): Promise<void> {
  const become = (userId: string | undefined, role: string) =>
    administrator.ask('PATCH', `/users/${userId}`, { role }, { session });
  await become(memberId, 'administrator');
  await Promise.all([become(memberId, 'member'), become(administrator.userId, 'member')]);
}

/** Some of what an administrator does. */
export async function administrate(
  administrator: Person,
  members: readonly Person[],
  deeds: number,
): Promise<void> {
  const { random } = administrator;
  for (let done = 0; done < deeds; done++) {
    await administrator.pause(0, 12_000);
    const session =
      administrator.sessions.length > 0 && random.chance(0.7)
        ? administrator.sessions.at(-1)
        : await signIn(administrator);
    if (!session) continue;
    const { userId } = random.pick(members);
    if (random.chance(0.7)) await errands['stepUp']?.(administrator, session);
    const act = (method: 'POST' | 'DELETE', path: string) =>
      administrator.ask(method, path, undefined, { session });
    const chance = random.fraction();
    if (chance < 0.45) await setPolicy(administrator, session);
    else if (chance < 0.6) await act('POST', `/users/${userId}/deactivate`);
    else if (chance < 0.8) await act('POST', `/users/${userId}/reactivate`);
    else if (chance < 0.9) await act('DELETE', `/users/${userId}/sessions`);
    else if (chance < 0.92) await act('POST', `/users/${userId}/recovery`);
    else if (chance < 0.94) await act('DELETE', `/users/${userId}`);
    else await stepDownTogether(administrator, session, userId);
  }
}
