import { addresses } from '../parts/places';
import type { Reply } from '../world/api-process';
import type { Person, Session } from './person';
import { totp } from './totp';

/** Signs in as people do: on a device that is known or not, from here or there, with the right code or a wrong one. */
export async function signIn(person: Person, password = person.password): Promise<Session | undefined> {
  const { random } = person;
  const from = random.chance(0.75) ? (addresses[0] as string) : random.pick(addresses);
  const device = random.chance(0.75) ? person.deviceTokens.at(-1) : undefined;
  const texts = person.texts;
  const body = { email: person.email, password, tokenDelivery: 'body' };
  const login = await person.ask('POST', '/logins', body, { device, from });
  if (login?.status !== 200) return undefined;
  if (login.body.session) return person.take(login, from);
  if (login.body.status === 'enrolment_required') return enrol(person, login, from);
  if (login.body.status !== 'challenge_required') return undefined;
  const tries = random.between(1, 3);
  for (let done = 0; done < tries; done++) {
    const session = await answer(person, login, from, device, texts);
    if (session) return session;
    const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
    const now = await person.ask('GET', `/logins/${loginId}`, undefined, { login: loginToken, from });
    // A factor that is no longer allowed was passed: one that is has to be set up.
    if (now?.body?.status === 'enrolment_required')
      return enrol(person, { ...now, body: { ...now.body, loginToken } }, from);
  }
  return undefined;
}

/** Sets up the phone. */
async function enrol(person: Person, login: Reply, from: string): Promise<Session | undefined> {
  const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
  const texts = person.texts;
  const number = { country: 'NL', number: person.phone };
  const offered = (login.body.factors as { type: string }[]).map(({ type }) => type);
  if (offered.includes('totp') && (!offered.includes('sms') || person.random.chance(0.3)))
    return enrolApp(person, login, from);
  await person.ask('POST', `/logins/${loginId}/phone`, number, { login: loginToken, from });
  const code = await person.codeBySms(texts);
  if (code === undefined) return undefined;
  person.typed.push(code);
  const verified = await verify(person, login, { code }, from);
  return person.take(verified, from);
}

/** Sets up an authenticator app. */
async function enrolApp(person: Person, login: Reply, from: string): Promise<Session | undefined> {
  const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
  const path = `/logins/${loginId}/authenticator-app`;
  const offer = await person.ask('POST', path, undefined, { login: loginToken, from });
  if (offer?.status !== 201) return undefined;
  const { secret } = offer.body as { secret: string };
  person.seeds.push(secret);
  const code = totp(secret, person.around.now());
  person.typed.push(code);
  return person.take(await verify(person, login, { code, factor: 'totp' }, from), from);
}

/** Answers the challenge of a login, with whatever is at hand. */
async function answer(
  person: Person,
  login: Reply,
  from: string,
  device: string | undefined,
  texts: number,
): Promise<Session | undefined> {
  const { random } = person;
  const { loginId, loginToken } = login.body as { loginId: string; loginToken: string };
  const factors = (login.body.factors as { type: string }[]).map(({ type }) => type);
  const factor =
    factors.includes('totp') && person.seeds.length > 0 && random.chance(0.7) ? 'totp' : random.pick(factors);
  if (factor === 'sms' && (login.body.challenge?.factor !== 'sms' || random.chance(0.2)))
    await person.ask('POST', `/logins/${loginId}/challenges`, { factor }, { login: loginToken, from });
  const code = random.chance(0.15) ? anyCode(person) : await codeFor(person, factor, texts);
  if (code === undefined) return undefined;
  person.typed.push(code);
  const guess = { code, factor, ...(random.chance(0.2) && { trustDevice: false }) };
  // An impatient finger, or a client that does not wait: the same code twice at once.
  if (random.chance(0.25)) {
    const [first, second] = await Promise.all([
      verify(person, login, guess, from, device),
      verify(person, login, guess, from, device),
    ]);
    person.take(second, from);
    return person.take(first, from) ?? person.sessions.at(-1);
  }
  return person.take(await verify(person, login, guess, from, device), from);
}

const verify = (
  person: Person,
  { body }: Reply,
  guess: object,
  from: string,
  device?: string,
): Promise<Reply | undefined> =>
  person.ask('POST', `/logins/${body.loginId}/verifications`, guess, {
    login: body.loginToken,
    from,
    device,
  });

async function codeFor(person: Person, factor: string, texts: number): Promise<string | undefined> {
  const { random, seeds, backupCodes } = person;
  if (factor === 'sms') return person.codeBySms(texts);
  if (factor === 'totp') return seeds.length > 0 ? totp(random.pick(seeds), person.around.now()) : undefined;
  return backupCodes.length > 0 ? random.pick(backupCodes) : undefined;
}

/** One that was used before, or one by chance. */
const anyCode = ({ random, typed }: Person): string =>
  typed.length > 0 && random.chance(0.6) ? random.pick(typed) : String(random.between(100_000, 999_999));
