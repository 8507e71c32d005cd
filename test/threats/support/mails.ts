import type { Client, Message } from '../../support';

/** The e-mail to an address whose subject says so; waits for it, whatever else comes before. */
export async function mailSaying(client: Client, to: string, subject: RegExp): Promise<Message> {
  const others = new Set<string>();
  for (;;) {
    const mail = await client.message(to, 'email', others);
    if (subject.test(mail.subject ?? '')) return mail;
    others.add(mail.messageId);
  }
}

/** The token of the link by which a password can be chosen; waits for its e-mail. */
export async function resetTokenIn(client: Client, to: string): Promise<string> {
  const { text } = await mailSaying(client, to, /^Choose a new password/);
  return /password-resets\/(\S+)/.exec(text)?.[1] ?? '';
}
