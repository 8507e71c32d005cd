import { answer, never, type Decision } from '../kernel/decision';
import { between, DAY, SECOND, type Instant } from '../kernel/time';
import type { Delivery } from './delivery';
import type { DeliveryEvent } from './delivery.events';

/** A claim older than this has lost its worker: calls of providers end sooner. */
export const CLAIM_HOLDS_FOR = 30 * SECOND;
/** For how long a message is tried. */
export const DELIVERY_TAKES_AT_MOST = DAY;

export interface ClaimDelivery {
  readonly channel: 'sms' | 'email' | 'push';
  readonly template: string;
  readonly now: Instant;
}

/** What the worker does next. `wait`: somebody else has the message in hand. */
export type DeliveryClaim =
  | { readonly kind: 'send'; readonly attempt: number }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'done' };

/** Lets one worker call the provider: whoever records the claim. */
export function decideClaimDelivery(
  command: ClaimDelivery,
  state: Delivery,
): Decision<DeliveryEvent, DeliveryClaim> {
  switch (state.status) {
    case 'unknown':
      return claim(command, 1);
    case 'settled':
      return answer({ kind: 'done' });
    case 'claimed':
      return behindClaim(command, state);
    case 'to-retry':
      return again(command, state);
    default:
      return never(state);
  }
}

type Begun = Exclude<Delivery, { status: 'unknown' }>;

function claim(
  { channel, template }: ClaimDelivery,
  attempt: number,
): Decision<DeliveryEvent, DeliveryClaim> {
  return answer({ kind: 'send', attempt }, { type: 'DeliveryClaimed', data: { channel, template, attempt } });
}

function behindClaim(command: ClaimDelivery, state: Begun): Decision<DeliveryEvent, DeliveryClaim> {
  const left = CLAIM_HOLDS_FOR - between(state.claimedAt, command.now);
  if (left > 0) return answer({ kind: 'wait', milliseconds: left });
  // The worker that is lost may have sent it.
  if (state.channel !== 'email') {
    return answer({ kind: 'done' }, { type: 'DeliveryUnknown', data: { error: 'worker_lost' } });
  }
  return again(command, state);
}

function again(command: ClaimDelivery, state: Begun): Decision<DeliveryEvent, DeliveryClaim> {
  if (between(state.firstClaimedAt, command.now) < DELIVERY_TAKES_AT_MOST)
    return claim(command, state.attempt + 1);
  return answer({ kind: 'done' }, { type: 'DeliveryFailed', data: { error: 'gave_up', retry: false } });
}
