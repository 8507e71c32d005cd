import type { Channel, Observer } from '@sallyport/ports';
import { secondsSince } from './seconds-since';

/** Any sender of messages: they differ in what they send, and in what may come of it. */
interface Sender<Message, Outcome> {
  send(messageId: string, message: Message): Promise<Outcome>;
}

/** The same sender, with its calls counted, timed and traced. Nothing of a message or its receiver is told. */
export function observeSender<Message, Outcome extends { readonly kind: string }>(
  channel: Channel,
  sender: Sender<Message, Outcome>,
  { metrics, tracer }: Observer,
): Sender<Message, Outcome> {
  return {
    async send(messageId, message) {
      const start = performance.now();
      const attributes = { 'sallyport.message_id': messageId };
      let outcome = 'failed';
      try {
        const answer = await tracer.span(`send ${channel}`, { kind: 'outgoing', attributes }, () =>
          sender.send(messageId, message),
        );
        outcome = answer.kind;
        return answer;
      } finally {
        metrics.count('sallyport_deliveries_total', { channel, outcome });
        metrics.observe('sallyport_delivery_duration_seconds', { channel }, secondsSince(start));
      }
    },
  };
}
