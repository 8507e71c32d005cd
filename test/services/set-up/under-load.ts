import type { Foundation } from '@sallyport/composition';
import { until } from '@sallyport/testing';
import { keepBusy, type People, type Said } from '../../faults/harness/http-load';
import type { Tally } from '../../faults/harness/tally';
import type { Client, Message } from '../../support/client';
import { allOf, deliveriesIn, inviteAgain, PATIENCE, statusOf, writeSomething } from './afterwards';

export interface Load {
  readonly client: Client;
  readonly people: People;
  readonly said: Said;
  /** Answers before the harm is done, and after it. */
  readonly before: number;
  readonly after: number;
  /** How many do the same at once. */
  readonly ofEach?: number;
}

/** People are at work before a harm is done, meanwhile and after. */
export async function harmUnderLoad(load: Load, harm: () => Promise<unknown>): Promise<void> {
  const { client, people, said, before, after, ofEach } = load;
  const stop = new AbortController();
  let answers = 0;
  const busy = keepBusy(client, people, said, () => answers++, stop.signal, ofEach);
  await until(() => answers >= before, PATIENCE);
  await harm();
  const enough = answers + after;
  await until(() => answers >= enough, PATIENCE);
  stop.abort();
  await busy;
}

type Kept = Pick<Load, 'client' | 'people' | 'said'>;

/** What was acknowledged holds, and what was not answered is done once when it is asked for again. */
export async function expectKept(
  { client, people, said }: Kept,
  { users, sessions }: { readonly users: Tally; readonly sessions: Tally },
): Promise<void> {
  for (const email of said.unanswered.splice(0)) {
    await inviteAgain(client, people, email);
    said.registered.push(email);
  }
  const position = await writeSomething(client, people);
  const { session } = people.administrator;
  const list = await allOf<{ email: string }>(client, `/users?after=${position}&`, { session });
  users.count(
    said.registered,
    list.map(({ email }) => email),
  );
  expect(list).toHaveLength(said.registered.length + [people.administrator, people.member].length);

  const valid = said.started.filter((token) => !said.ended.includes(token) && !said.doubtful.has(token));
  sessions.count(valid, await statusOf(client, valid, 200));
  sessions.count(said.ended, await statusOf(client, said.ended, 401));
}

/** Who was invited was told once, nothing is under way, and the phones got each SMS that the log calls sent. */
export async function expectTold(
  { client, said, look }: Pick<Load, 'client' | 'said'> & { readonly look: Foundation },
  emails: Tally,
): Promise<void> {
  const messagesBy = (channel: 'email' | 'sms') =>
    allOf<Message>(client, `/outbox/messages?channel=${channel}&`);
  const invitations = async () =>
    (await messagesBy('email')).map(({ to }) => to).filter((to) => to.startsWith('invited-'));
  await until(async () => (await invitations()).length >= said.registered.length, PATIENCE);
  emails.count(said.registered, await invitations());
  await until(
    async () => (await deliveriesIn(look)).every(({ last }) => last !== 'DeliveryClaimed'),
    PATIENCE,
  );
  const sms = await smsIn(look);
  const endedAs = (...ends: string[]) =>
    sms.filter(({ last }) => ends.includes(last)).map(({ stream }) => stream.replace('delivery-', ''));
  const sent = endedAs('DeliverySent');
  const shown = (await messagesBy('sms')).map(({ messageId }) => messageId);
  expect(sent.length).toBeGreaterThan(0);
  expect(shown).toEqual(expect.arrayContaining(sent));
  // A worker that is killed between sending and recording leaves it unknown: sent, perhaps, and never again.
  expect(endedAs('DeliverySent', 'DeliveryUnknown')).toEqual(expect.arrayContaining(shown));
}

/** The SMS in the log. Each is claimed once, but where what it is sent with said that it had not taken it. */
export const smsIn = async (look: Foundation) =>
  (await deliveriesIn(look)).filter(({ stream }) => stream.endsWith('.sms'));
