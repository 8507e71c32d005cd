import { addresses } from '../parts/places';
import type { Person } from './person';

/** Guesses in one go: over every budget. */
const BURST = 7;

/** Somebody who is after an account, with more or less of what belongs to it in hand. */
export async function attack(victim: Person, deeds: number): Promise<void> {
  const { random } = victim;
  // Before that there is nothing to be had.
  await victim.pause(2_000, 30_000);
  for (let done = 0; done < deeds; done++) {
    await victim.pause(0, random.chance(0.07) ? 90_000 : 6_000);
    const assault = random.pick([
      guessPasswords,
      guessCodes,
      guessCodes,
      replayCodes,
      replayCodes,
      showStolenSession,
    ]);
    await assault(victim);
  }
}

async function guessPasswords(victim: Person): Promise<void> {
  const guesses = Array.from({ length: BURST }, (_, index) => enter(victim, `guess number ${index}`));
  await Promise.all(guesses);
}

/** Knows the password, and tries codes side by side; some of those were right once. */
async function guessCodes(victim: Person): Promise<void> {
  const { random } = victim;
  const login = await enter(victim, victim.password);
  if (login?.body?.status !== 'challenge_required') return;
  const factor = random.pick(login.body.factors as { type: string }[]).type;
  const guess = () => {
    const code = String(random.between(100_000, 999_999));
    return verify(victim, login.body as Opened, code, factor);
  };
  await Promise.all(Array.from({ length: BURST }, guess));
}

/** Knows the password and what was typed in before, over the shoulder. */
async function replayCodes(victim: Person): Promise<void> {
  const { random, typed } = victim;
  const login = await enter(victim, victim.password);
  if (login?.body?.status !== 'challenge_required' || typed.length === 0) return;
  const factors = (login.body.factors as { type: string }[]).map(({ type }) => type);
  const codes = typed.slice(-3).flatMap((code) => factors.map((factor) => ({ code, factor })));
  const tries = codes.map(({ code, factor }) => verify(victim, login.body as Opened, code, factor));
  for (const reply of await Promise.all(random.chance(0.5) ? tries : tries.slice(-1)))
    victim.take(reply, addresses[2] as string);
}

async function showStolenSession(victim: Person): Promise<void> {
  for (const session of victim.everySession.slice(-3))
    await victim.ask('GET', '/session', undefined, { session, from: addresses[2] as string });
}

interface Opened {
  readonly loginId: string;
  readonly loginToken: string;
}

const enter = (victim: Person, password: string) =>
  victim.ask(
    'POST',
    '/logins',
    { email: victim.email, password, tokenDelivery: 'body' },
    { from: addresses[2] as string },
  );

const verify = (victim: Person, { loginId, loginToken }: Opened, code: string, factor: string) =>
  victim.ask(
    'POST',
    `/logins/${loginId}/verifications`,
    { code, factor },
    { login: loginToken, from: addresses[2] as string },
  );
