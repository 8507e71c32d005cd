import type { CallBack, CallBackReader, DeliveryReport } from '@sallyport/ports';
import { EventWebhook } from '@sendgrid/eventwebhook';
import { MESSAGE_ID } from './sendgrid-email-sender';

/** Reads the signed event webhook (twilio.com/docs/sendgrid/for-developers/tracking-events/event). */
export class SendGridCallBacks implements CallBackReader {
  private readonly webhook = new EventWebhook();
  private readonly key: ReturnType<EventWebhook['convertPublicKeyToECDSA']>;

  /**
   * @param webhookKey the verification key that SendGrid shows: a public key in base64
   * @throws when that is none
   */
  constructor({ webhookKey }: { readonly webhookKey: string }) {
    this.key = this.webhook.convertPublicKeyToECDSA(webhookKey);
  }

  read({ headers, body }: CallBack): readonly DeliveryReport[] | undefined {
    const signature = headers['x-twilio-email-event-webhook-signature'];
    const timestamp = headers['x-twilio-email-event-webhook-timestamp'];
    if (typeof signature !== 'string' || typeof timestamp !== 'string') return undefined;
    if (!this.isSigned(body, signature, timestamp)) return undefined;
    const events = JSON.parse(body.toString('utf8')) as unknown;
    return Array.isArray(events) ? events.flatMap(reportOf) : [];
  }

  private isSigned(body: Buffer, signature: string, timestamp: string): boolean {
    try {
      return this.webhook.verifySignature(this.key, body, signature, timestamp);
    } catch {
      // The library throws for what cannot be a signature.
      return false;
    }
  }
}

/** Of messages that others send by the same account, and of what says nothing about arrival, there is no report. */
function reportOf(event: unknown): DeliveryReport[] {
  const { event: what, type, [MESSAGE_ID]: messageId } = (event ?? {}) as Record<string, unknown>;
  if (typeof messageId !== 'string') return [];
  if (what === 'delivered') return [{ messageId, kind: 'confirmed', error: null }];
  if (what === 'dropped') return [{ messageId, kind: 'bounced', error: 'dropped' }];
  if (what !== 'bounce') return [];
  return [{ messageId, kind: 'bounced', error: type === 'blocked' ? 'blocked' : 'bounced' }];
}
