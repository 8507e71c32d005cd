import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

export interface SignedEvents {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** SendGrid's side of the signed event webhook (ECDSA over P-256, of the timestamp and the body). */
export function signingWebhook(): {
  /** As SendGrid shows it. */
  readonly webhookKey: string;
  readonly sign: (events: unknown, timestamp?: string) => SignedEvents;
} {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return {
    webhookKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    sign: (events, timestamp = '1795521600') => signed(privateKey, events, timestamp),
  };
}

function signed(key: KeyObject, events: unknown, timestamp: string): SignedEvents {
  const body = Buffer.from(JSON.stringify(events));
  const signature = sign('sha256', Buffer.concat([Buffer.from(timestamp), body]), key).toString('base64');
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'x-twilio-email-event-webhook-signature': signature,
      'x-twilio-email-event-webhook-timestamp': timestamp,
    },
  };
}
