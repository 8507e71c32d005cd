import type {
  Clock,
  Email,
  EmailSender,
  ProviderFailures,
  Push,
  PushSender,
  SendOutcome,
  Sms,
  SmsSender,
  WritableOutbox,
} from '@sallyport/ports';

/** "Sends" SMS to the outbox. */
export class OutboxSmsSender implements SmsSender {
  constructor(
    private readonly outbox: WritableOutbox,
    private readonly clock: Clock,
    readonly failures: ProviderFailures = {},
  ) {}

  async send(messageId: string, { to, text }: Sms): Promise<SendOutcome> {
    if (this.failures.sms) return this.failures.sms;
    const createdAt = this.clock.now();
    await this.outbox.put({ messageId, channel: 'sms', to, subject: null, text, html: null, createdAt });
    return { kind: 'sent', providerMessageId: messageId };
  }
}

/** "Sends" e-mail to the outbox. */
export class OutboxEmailSender implements EmailSender {
  constructor(
    private readonly outbox: WritableOutbox,
    private readonly clock: Clock,
    readonly failures: ProviderFailures = {},
  ) {}

  async send(messageId: string, { to, subject, text, html }: Email): Promise<SendOutcome> {
    if (this.failures.email) return this.failures.email;
    const createdAt = this.clock.now();
    await this.outbox.put({ messageId, channel: 'email', to, subject, text, html, createdAt });
    return { kind: 'sent', providerMessageId: messageId };
  }
}

/** "Pushes" to the outbox. */
export class OutboxPushSender implements PushSender {
  constructor(
    private readonly outbox: WritableOutbox,
    private readonly clock: Clock,
    readonly failures: ProviderFailures = {},
  ) {}

  async send(messageId: string, { to, title, body, link }: Push): Promise<SendOutcome> {
    if (this.failures.push) return this.failures.push;
    const createdAt = this.clock.now();
    await this.outbox.put({
      messageId,
      channel: 'push',
      to,
      subject: title,
      text: link === null ? body : `${body}\n\n${link}`,
      html: null,
      createdAt,
    });
    return { kind: 'sent', providerMessageId: messageId };
  }
}
