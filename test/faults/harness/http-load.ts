import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { PASSWORD, type Client, type Enrolled, type SignedIn } from '../../support';

/** What the service said was done, and what it had no time to answer. */
export interface Said {
  /** Addresses of users that were registered. */
  readonly registered: string[];
  /** Registrations without an answer: they may have happened. */
  readonly unanswered: string[];
  /** Tokens of sessions that were started, and of those that were ended again. */
  readonly started: string[];
  readonly ended: string[];
  /** Sign-ins without an end that is known: their sessions are in nobody's hands. */
  readonly doubtful: Set<string>;
}

export const nothingSaid = (): Said => ({
  ...{ registered: [], unanswered: [], started: [], ended: [] },
  doubtful: new Set(),
});

/** Milliseconds, so that who is refused at once does not ask a thousand times a second. */
const PAUSE_WHEN_BROKEN = 20;

export interface People {
  readonly administrator: SignedIn;
  readonly member: Enrolled;
}

/** Registers a user who is invited by e-mail; the address is the idempotency key. */
export const invite = (client: Client, { administrator }: People, email: string) =>
  client.post(
    '/users',
    { email, role: 'member' },
    { session: administrator.session, headers: { 'idempotency-key': email } },
  );

/**
 * People at work, several at once, until the service answers no more: an administrator invites, a member signs in on a
 * known device and out again, and somebody at a strange device asks for codes by SMS.
 * @param onAnswer told of each answer
 * @param until ends it instead: what breaks before is left without an answer, and they go on
 * @param ofEach how many do the same at once
 */
export async function keepBusy(
  client: Client,
  people: People,
  said: Said,
  onAnswer: () => void,
  until?: AbortSignal,
  ofEach = 2,
): Promise<void> {
  const { member } = people;
  const works: (() => Promise<void>)[] = [
    async () => {
      const email = `invited-${randomUUID()}@acme.example`;
      said.unanswered.push(email);
      if ((await invite(client, people, email)).status !== 201) return;
      said.unanswered.splice(said.unanswered.indexOf(email), 1);
      said.registered.push(email);
    },
    async () => {
      const { body } = await client.signIn(member.email, PASSWORD, { device: member.device });
      // Guesses that a killed process never judged stay counted: sign-ins may have to take turns.
      const token = body.session?.token as string | undefined;
      if (token === undefined) return;
      said.started.push(token);
      if (said.started.length % 2 === 0) return;
      said.doubtful.add(token);
      if ((await client.delete('/session', { session: token })).status !== 204) return;
      said.doubtful.delete(token);
      said.ended.push(token);
    },
    async () => void (await client.signIn(member.email, PASSWORD)),
  ];
  const all = Array.from({ length: ofEach }, () => works).flat();
  await Promise.all(all.map((work) => untilGone(work, onAnswer, until)));
}

async function untilGone(
  work: () => Promise<void>,
  onAnswer: () => void,
  until?: AbortSignal,
): Promise<void> {
  while (!until?.aborted) {
    try {
      await work();
      onAnswer();
    } catch (error) {
      if (!isBroken(error)) throw error;
      if (!until) return;
      await setTimeout(PAUSE_WHEN_BROKEN);
    }
  }
}

/** What fetch says when a connection is refused or breaks, before the answer or in the middle of it. */
const isBroken = (error: unknown): boolean =>
  ['fetch failed', 'terminated'].includes((error as Error).message);
