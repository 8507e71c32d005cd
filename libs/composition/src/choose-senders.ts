import { observeSender } from '@sallyport/adapters/observability';
import { OutboxEmailSender, OutboxPushSender, OutboxSmsSender } from '@sallyport/adapters/outbox';
import { SendGridEmailSender } from '@sallyport/adapters/sendgrid';
import { TwilioSmsSender } from '@sallyport/adapters/twilio';
import { WebPushSender } from '@sallyport/adapters/web-push';
import type { Config } from '@sallyport/config';
import { vapidKeys, type KeyRing } from '@sallyport/event-store';
import type {
  Clock,
  EmailSender,
  Observer,
  ProviderFailures,
  PushSender,
  SmsSender,
  WritableOutbox,
} from '@sallyport/ports';

/** What messages are sent by, a sender for each channel. */
export interface Senders {
  readonly sms: SmsSender;
  readonly email: EmailSender;
  readonly push: PushSender;
}

/** What senders work with. */
export interface SenderParts {
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly observer: Observer;
  /** Where messages land of channels that have no provider. */
  readonly outbox: WritableOutbox;
  /** Outcomes that the outbox is told to pretend. */
  readonly failures?: ProviderFailures;
}

/** Where messages go: to people by the providers that are set, or to the outbox. */
export function chooseSenders(
  config: Pick<Config, 'twilio' | 'sendgrid' | 'publicUrl' | 'webPush' | 'pushEndpoints'>,
  { clock, keys, observer, outbox, failures }: SenderParts,
): Senders {
  const sms = config.twilio
    ? new TwilioSmsSender({ ...config.twilio, publicUrl: config.publicUrl })
    : new OutboxSmsSender(outbox, clock, failures);
  const email = config.sendgrid
    ? new SendGridEmailSender(config.sendgrid)
    : new OutboxEmailSender(outbox, clock, failures);
  const push = config.webPush
    ? new WebPushSender({ ...config, vapid: vapidKeys(keys), clock })
    : new OutboxPushSender(outbox, clock, failures);
  return {
    sms: observeSender('sms', sms, observer),
    email: observeSender('email', email, observer),
    push: observeSender('push', push, observer),
  };
}
