import { MongoOutbox } from '@sallyport/adapters/mongo';
import { observeSender } from '@sallyport/adapters/observability';
import { OutboxEmailSender, OutboxPushSender, OutboxSmsSender } from '@sallyport/adapters/outbox';
import { SendGridEmailSender } from '@sallyport/adapters/sendgrid';
import { TwilioSmsSender } from '@sallyport/adapters/twilio';
import { WebPushSender } from '@sallyport/adapters/web-push';
import type { Config } from '@sallyport/config';
import { vapidKeys } from '@sallyport/event-store';
import type { EmailSender, PushSender, SmsSender } from '@sallyport/ports';
import type { Foundation } from './open-foundation';

/** Where messages go: to people, or to an outbox in MongoDB where no provider is set. */
export function openSenders(
  config: Pick<Config, 'twilio' | 'sendgrid' | 'publicUrl' | 'webPush' | 'pushEndpoints'>,
  { clock, keys, mongo, observer }: Foundation,
): { readonly sms: SmsSender; readonly email: EmailSender; readonly push: PushSender } {
  const outbox = new MongoOutbox(mongo);
  const sms = config.twilio
    ? new TwilioSmsSender({ ...config.twilio, publicUrl: config.publicUrl })
    : new OutboxSmsSender(outbox, clock);
  const email = config.sendgrid
    ? new SendGridEmailSender(config.sendgrid)
    : new OutboxEmailSender(outbox, clock);
  const push = config.webPush
    ? new WebPushSender({ ...config, vapid: vapidKeys(keys), clock })
    : new OutboxPushSender(outbox, clock);
  return {
    sms: observeSender('sms', sms, observer),
    email: observeSender('email', email, observer),
    push: observeSender('push', push, observer),
  };
}

/** The outbox that the api shows; undefined where all messages go to people. */
export const openOutbox = ({ env }: Pick<Config, 'env'>, { mongo }: Foundation): MongoOutbox | undefined =>
  env === 'production' ? undefined : new MongoOutbox(mongo);
