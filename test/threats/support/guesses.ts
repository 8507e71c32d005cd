import { enrolledMember, otherThan, PASSWORD, type Client, type Reply } from '../../support';
import { Phone } from './phone';
import type { EventStore } from '@sallyport/event-store';

/** What the log has of guesses at a user's second factor that were not right: those counted, those judged, and locks. */
export async function wrongGuesses(store: Pick<EventStore, 'readStream'>, userId: string) {
  const events = (await store.readStream(`attempts-${userId}`)).map(({ type, data }) => ({
    type,
    data: JSON.parse(data) as { readonly kind?: string; readonly attemptId?: string },
  }));
  const idsOf = (wanted: string) =>
    new Set(events.filter(({ type }) => type === wanted).map(({ data }) => data.attemptId));
  const [succeeded, failed] = [idsOf('AttemptSucceeded'), idsOf('AttemptFailed')];
  const counted = events
    .filter(({ type, data }) => type === 'AttemptReserved' && data.kind === 'second_factor')
    .map(({ data }) => data.attemptId)
    .filter((id) => !succeeded.has(id));
  return {
    counted: counted.length,
    judged: counted.filter((id) => failed.has(id)).length,
    locks: events.filter(({ type }) => type === 'UserLockedOut').length,
  };
}

/** A member with so many logins that wait, and a code that is right for none of them. */
export async function target(client: Client, logins: number) {
  const { member } = await enrolledMember(client);
  const phone = new Phone(client, member.phone);
  await phone.nextCode();
  const waiting: { login: Reply; code: string }[] = [];
  while (waiting.length < logins) {
    const login = await client.signIn(member.email, PASSWORD);
    waiting.push({ login, code: await phone.nextCode() });
  }
  let wrong = '000000';
  while (waiting.some(({ code }) => code === wrong)) wrong = otherThan(wrong);
  return { member, waiting, wrong };
}

/**
 * Makes so many guesses, some of them at any time: more connections at once than a listening socket queues are reset
 * before they are heard.
 */
export async function guessAtOnce(
  guesses: number,
  lanes: number,
  guess: (index: number) => Promise<Reply>,
): Promise<Reply[]> {
  const replies: Reply[] = [];
  let next = 0;
  const lane = async () => {
    while (next < guesses) replies.push(await guess(next++));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return replies;
}
