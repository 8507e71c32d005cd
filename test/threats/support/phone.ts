import { codeIn, type Client, type Message } from '../../support';

/** A phone that reads the codes which come to it, each once. */
export class Phone {
  private readonly seen = new Set<string>();

  constructor(
    private readonly client: Client,
    private readonly number: string,
  ) {}

  /** The next code that was not read yet. Asked for after each that is sent, it is the one of that sending. */
  async nextCode(): Promise<string> {
    for (;;) {
      const message: Message = await this.client.message(this.number, 'sms', this.seen);
      this.seen.add(message.messageId);
      const code = codeIn(message);
      if (code !== '') return code;
    }
  }
}
