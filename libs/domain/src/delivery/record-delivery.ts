import { answer, never, type Decision } from '../kernel/decision';
import type { Delivery } from './delivery';
import type { DeliveryEvent } from './delivery.events';

/** What came of one call of a provider. */
export type DeliveryOutcome =
  | { readonly kind: 'sent'; readonly providerMessageId: string }
  | { readonly kind: 'rejected' | 'retry' | 'unknown'; readonly error: string };

export interface RecordDelivery {
  /** The attempt that was claimed for the call. */
  readonly attempt: number;
  readonly outcome: DeliveryOutcome;
}

/** Writes down what came of a claimed attempt, and answers whether the message is to be tried again. */
export function decideRecordDelivery(
  { attempt, outcome }: RecordDelivery,
  state: Delivery,
): Decision<DeliveryEvent, 'done' | 'retry'> {
  const sent = state.status === 'settled' && state.sent;
  if (outcome.kind === 'sent' && !sent && state.status !== 'unknown') {
    // Also when the claim was given up meanwhile: that it was sent ends all further tries.
    const { providerMessageId } = outcome;
    return answer('done', { type: 'DeliverySent', data: { providerMessageId } });
  }
  if (outcome.kind === 'sent' || state.status === 'settled' || state.status === 'unknown')
    return answer('done');
  // The claim was taken over. Whoever has it now may die with it, so the job stays until the delivery is settled.
  if (state.status !== 'claimed' || state.attempt !== attempt) return answer('retry');
  return recordFailure(outcome.kind, outcome.error, state.channel);
}

function recordFailure(
  kind: 'rejected' | 'retry' | 'unknown',
  error: string,
  channel: 'sms' | 'email' | 'push',
): Decision<DeliveryEvent, 'done' | 'retry'> {
  switch (kind) {
    case 'rejected':
      return answer('done', { type: 'DeliveryFailed', data: { error, retry: false } });
    case 'retry':
      return answer('retry', { type: 'DeliveryFailed', data: { error, retry: true } });
    case 'unknown':
      return answer(channel === 'email' ? 'retry' : 'done', { type: 'DeliveryUnknown', data: { error } });
    default:
      return never(kind);
  }
}
