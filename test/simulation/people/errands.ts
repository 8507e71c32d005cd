import { newNumber, type Person, type Session } from './person';
import { totp } from './totp';

type Errand = (person: Person, session: Session) => Promise<unknown>;

/** What people do in a session. */
export const errands: Readonly<Record<string, Errand>> = {
  look: (person, session) => person.ask('GET', '/session', undefined, { session }),

  async stepUp(person, session) {
    if (person.random.chance(0.4)) {
      const reply = await person.ask('POST', '/session/step-up', { password: person.password }, { session });
      if (reply?.status === 200) return reply;
    }
    if (person.seeds.length > 0 && person.random.chance(0.5)) {
      const code = totp(person.random.pick(person.seeds), person.around.now());
      person.typed.push(code);
      return person.ask('POST', '/session/step-up', { factor: 'totp', code }, { session });
    }
    const texts = person.texts;
    await person.ask('POST', '/session/step-up', { factor: 'sms' }, { session });
    const code = await person.codeBySms(texts);
    if (code === undefined) return;
    person.typed.push(code);
    const guess = () => person.ask('POST', '/session/step-up', { factor: 'sms', code }, { session });
    return person.random.chance(0.3) ? Promise.all([guess(), guess()]) : guess();
  },

  async blockDevice(person, session) {
    const found = await pickOf(person, session, '/me/devices', 'deviceId');
    if (found === undefined) return;
    await person.ask('POST', `/me/devices/${found}/block`, { confirm: true }, { session });
    await person.pause(0, 5_000);
    if (person.random.chance(0.6)) {
      const other = person.random.pick(person.everySession);
      await person.ask('POST', `/me/devices/${found}/unblock`, undefined, { session: other });
    }
  },

  async forgetDevice(person, session) {
    const found = await pickOf(person, session, '/me/devices', 'deviceId');
    if (found !== undefined) await person.ask('DELETE', `/me/devices/${found}`, undefined, { session });
  },

  async blockLocation(person, session) {
    const found = await pickOf(person, session, '/me/locations', 'locationId');
    if (found === undefined) return;
    await person.ask('POST', `/me/locations/${found}/block`, { confirm: true }, { session });
    await person.pause(0, 5_000);
    const other = person.random.pick(person.everySession);
    await person.ask('POST', `/me/locations/${found}/unblock`, undefined, { session: other });
  },

  logOut: (person, session) => person.ask('DELETE', '/session', undefined, { session }),

  logOutElsewhere: (person, session) =>
    person.ask('DELETE', '/me/sessions?except=current', undefined, { session }),

  logOutEverywhere: (person, session) => person.ask('DELETE', '/me/sessions', undefined, { session }),

  endOne: (person, session) =>
    person.ask('DELETE', `/me/sessions/${person.random.pick(person.everySession).sessionId}`, undefined, {
      session,
    }),

  async changePassword(person, session) {
    await errands['stepUp']?.(person, session);
    const newPassword = `a new password ${person.random.between(1, 999)}`;
    const body = { currentPassword: person.password, newPassword };
    const reply = await person.ask('PUT', '/me/password', body, { session });
    if (reply?.status === 204) person.password = newPassword;
  },

  async changePhone(person, session) {
    await errands['stepUp']?.(person, session);
    const number = newNumber(person.random);
    const body = { country: 'NL', number };
    const asked = await person.ask('POST', '/me/two-factor/phone-changes', body, { session });
    if (asked?.status !== 201) return;
    const code = await person.codeBySms(0, number);
    if (code === undefined) return;
    const path = `/me/two-factor/phone-changes/${asked.body.phoneChangeId}/verifications`;
    const verify = () => person.ask('POST', path, { code }, { session });
    const [reply] = await Promise.all(person.random.chance(0.3) ? [verify(), verify()] : [verify()]);
    if (reply?.status !== 204) return;
    person.phone = number;
    if (person.random.chance(0.4)) await takeBackPhone(person);
  },

  async addApp(person, session) {
    await errands['stepUp']?.(person, session);
    const offer = await person.ask('POST', '/me/two-factor/authenticator-apps', {}, { session });
    if (offer?.status !== 201) return;
    const { factorId, secret } = offer.body as { factorId: string; secret: string };
    await person.pause(0, 20_000);
    const path = `/me/two-factor/authenticator-apps/${factorId}/verifications`;
    const code = totp(secret, person.around.now());
    person.typed.push(code);
    const reply = await person.ask('POST', path, { code }, { session });
    if (reply?.status !== 200) return;
    person.seeds.push(secret);
    if (reply.body.backupCodes) person.backupCodes = [...(reply.body.backupCodes as string[])];
    if (person.random.chance(0.2))
      await person.ask('DELETE', `/me/two-factor/authenticator-apps/${factorId}`, undefined, { session });
  },

  async newBackupCodes(person, session) {
    await errands['stepUp']?.(person, session);
    const reply = await person.ask('POST', '/me/two-factor/backup-codes', undefined, { session });
    if (reply?.status === 201) person.backupCodes = [...(reply.body.codes as string[])];
  },

  async forgotPassword(person) {
    await person.ask('POST', '/password-resets', { email: person.email });
    await person.pause(1_000, 20_000);
    const token = linkIn(person, 'password-resets');
    if (token === undefined) return;
    const password = `a reset password ${person.random.between(1, 999)}`;
    const reset = () => person.ask('POST', `/password-resets/${token}`, { password });
    const [reply] = await Promise.all(person.random.chance(0.3) ? [reset(), reset()] : [reset()]);
    if (reply?.status === 204) person.password = password;
  },

  async recover(person) {
    const login = await person.ask('POST', '/logins', {
      email: person.email,
      password: person.password,
      tokenDelivery: 'body',
    });
    if (login?.body?.status !== 'challenge_required') return;
    const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
    await person.ask('POST', `/logins/${loginId}/recovery`, undefined, { login: loginToken });
    if (person.random.chance(0.5)) return;
    await person.pause(1_000, 20_000);
    const token = linkIn(person, 'recoveries');
    if (token !== undefined) await person.ask('POST', '/recovery-cancellations', { token });
  },

  async unlock(person) {
    const token = linkIn(person, 'unlock');
    if (token !== undefined) await person.ask('POST', '/lockout-lifts', { token });
  },

  async wasNotMe(person) {
    const token = linkIn(person, 'sign-in-reports');
    if (token !== undefined) await person.ask('POST', '/sign-in-reports', { token });
  },
};

/** A thing of the list that a path gives. */
async function pickOf(
  person: Person,
  session: Session,
  path: string,
  id: string,
): Promise<string | undefined> {
  const list = await person.ask('GET', path, undefined, { session });
  const found = (list?.body?.data ?? []) as Record<string, string>[];
  return found.length > 0 ? person.random.pick(found)[id] : undefined;
}

async function takeBackPhone(person: Person): Promise<void> {
  await person.pause(1_000, 20_000);
  const token = linkIn(person, 'phone-changes');
  if (token !== undefined) await person.ask('POST', '/phone-change-cancellations', { token });
}

/** The token of the newest link of a kind in the mailbox. */
function linkIn(person: Person, path: string): string | undefined {
  const pattern = new RegExp(`/${path}/([\\w.-]+)`);
  for (const text of person.around.post.mailTo(person.email).reverse()) {
    const token = pattern.exec(text)?.[1];
    if (token !== undefined) return token;
  }
  return undefined;
}
