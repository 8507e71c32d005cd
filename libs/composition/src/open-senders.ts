import { MongoOutbox } from '@sallyport/adapters/mongo';
import { OutboxEmailSender, OutboxSmsSender } from '@sallyport/adapters/outbox';
import type { Config } from '@sallyport/config';
import type { EmailSender, SmsSender } from '@sallyport/ports';
import type { Foundation } from './open-foundation';

/** Where messages go: to people, or to an outbox in MongoDB where no provider is set. */
export function openSenders(
  _config: Pick<Config, 'twilio' | 'sendgrid'>,
  { clock, mongo }: Foundation,
): { readonly sms: SmsSender; readonly email: EmailSender } {
  const outbox = new MongoOutbox(mongo);
  return { sms: new OutboxSmsSender(outbox, clock), email: new OutboxEmailSender(outbox, clock) };
}

/** The outbox that the api shows; undefined where all messages go to people. */
export const openOutbox = ({ env }: Pick<Config, 'env'>, { mongo }: Foundation): MongoOutbox | undefined =>
  env === 'production' ? undefined : new MongoOutbox(mongo);
