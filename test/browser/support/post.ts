import { codeIn, type Client, type Message } from '../../support/client';

const codeMessage = /^\d{6} is your/;

/** The code that an action has sent to a phone: neither an older one nor another message. */
export async function codeSent(
  client: Client,
  phone: string,
  action: () => Promise<unknown>,
): Promise<string> {
  const seen = new Set((await messagesTo(client, phone)).map(({ messageId }) => messageId));
  await action();
  return codeIn(await messageSaying(client, 'sms', phone, ({ text }) => codeMessage.test(text), seen));
}

/** The message that fits; waits for it, whatever else comes before. */
export async function messageSaying(
  client: Client,
  channel: 'sms' | 'email',
  to: string,
  fits: (message: Message) => boolean,
  seen: ReadonlySet<string> = new Set(),
): Promise<Message> {
  const others = new Set(seen);
  for (;;) {
    const message = await client.message(to, channel, others);
    if (fits(message)) return message;
    others.add(message.messageId);
  }
}

/** Path of the page that a message links to. */
export function linkIn({ text }: Message, page: string): string {
  const [link] = new RegExp(`https?://\\S+/${page}/\\S+`).exec(text) ?? [];
  if (link === undefined) throw new Error(`no link to ${page} in: ${text}`);
  return new URL(link).pathname;
}

async function messagesTo(client: Client, to: string): Promise<Message[]> {
  const { body } = await client.get(`/outbox/messages?channel=sms&limit=100&to=${encodeURIComponent(to)}`);
  return (body as { data: Message[] }).data;
}
