import type { Aggregate } from '../kernel/aggregate';
import { begun } from '../kernel/begun';
import { never } from '../kernel/decision';
import type { Instant } from '../kernel/time';
import { deliveryEvents, type DeliveryEvent } from './delivery.events';

interface Begun {
  readonly channel: 'sms' | 'email' | 'push';
  /** The newest attempt, from 1. */
  readonly attempt: number;
  readonly firstClaimedAt: Instant;
  readonly claimedAt: Instant;
  /** What the provider said last of its arrival. */
  readonly arrival: 'unknown' | 'confirmed' | 'bounced';
}

/** How far one message has come. */
export type Delivery =
  | { readonly status: 'unknown' }
  /** A worker calls the provider now, or died over it. */
  | (Begun & { readonly status: 'claimed' })
  /** The last attempt failed in a way that another may not. */
  | (Begun & { readonly status: 'to-retry' })
  /**
   * Nothing is left to do: it was sent, failed for good, or may have been sent and must not be twice. `sent`: it is
   * recorded that the provider took it.
   */
  | (Begun & { readonly status: 'settled'; readonly sent: boolean });

export const delivery: Aggregate<Delivery, DeliveryEvent> = {
  events: deliveryEvents,
  initial: { status: 'unknown' },
  evolve(state, event): Delivery {
    if (event.type === 'DeliveryClaimed') {
      const { channel, attempt } = event.data;
      const firstClaimedAt = state.status === 'unknown' ? event.at : state.firstClaimedAt;
      return { status: 'claimed', channel, attempt, firstClaimedAt, claimedAt: event.at, arrival: 'unknown' };
    }
    const before = begun(state);
    switch (event.type) {
      case 'DeliverySent':
        return { ...before, status: 'settled', sent: true };
      case 'DeliveryFailed':
        return event.data.retry
          ? { ...before, status: 'to-retry' }
          : { ...before, status: 'settled', sent: false };
      case 'DeliveryUnknown':
        // A second SMS confuses and costs; who waits for the first asks for a new one. A second e-mail does no harm.
        return before.channel === 'email'
          ? { ...before, status: 'to-retry' }
          : { ...before, status: 'settled', sent: false };
      // Who knows what became of it had it: there is nothing left to send, also when its answer never came.
      case 'DeliveryConfirmed':
        return { ...before, status: 'settled', sent: hasSent(before), arrival: 'confirmed' };
      case 'DeliveryBounced':
        return { ...before, status: 'settled', sent: hasSent(before), arrival: 'bounced' };
      default:
        return never(event);
    }
  },
};

const hasSent = (state: Exclude<Delivery, { status: 'unknown' }>): boolean =>
  state.status === 'settled' && state.sent;
