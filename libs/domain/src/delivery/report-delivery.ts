import { nothing, record, type Decision } from '../kernel/decision';
import type { Delivery } from './delivery';
import type { DeliveryEvent } from './delivery.events';

/** What a provider says later of a message that it took. */
export interface ReportDelivery {
  readonly kind: 'confirmed' | 'bounced';
  /** Why it bounced, as a code. */
  readonly error: string | null;
}

/**
 * Writes down what a provider reports. Reports come late, several times and in any order: a bounce is the last word,
 * since mailboxes take mail in first and send it back later.
 */
export function decideReportDelivery(
  { kind, error }: ReportDelivery,
  state: Delivery,
): Decision<DeliveryEvent> {
  // Of a message that this log knows nothing of, there is nothing to be said.
  if (state.status === 'unknown' || state.arrival === kind || state.arrival === 'bounced') return nothing;
  return kind === 'confirmed'
    ? record({ type: 'DeliveryConfirmed', data: {} })
    : record({ type: 'DeliveryBounced', data: { error: error ?? 'bounced' } });
}
