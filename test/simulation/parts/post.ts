import type { Email, Sms } from '@sallyport/ports';

export interface Delivered<Message> {
  /** Id of the job: the event and the channel. */
  readonly messageId: string;
  readonly message: Message;
}

/** What arrived on phones and in mailboxes. */
export class Post {
  readonly sms: Delivered<Sms>[] = [];
  readonly emails: Delivered<Email>[] = [];

  /** Texts that arrived at a number, oldest first. */
  textsTo(number: string): string[] {
    return this.sms.filter(({ message }) => message.to === number).map(({ message }) => message.text);
  }

  /** Bodies of e-mails to an address, oldest first. */
  mailTo(address: string): string[] {
    return this.emails.filter(({ message }) => message.to === address).map(({ message }) => message.text);
  }
}
