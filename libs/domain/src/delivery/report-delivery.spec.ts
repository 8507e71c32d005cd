import {
  deliveryBounced,
  deliveryClaimed,
  deliveryConfirmed,
  deliveryFailed,
  deliverySent,
  deliveryUnknown,
  given,
  minutesAfterNoon,
} from '@sallyport/testing';
import { decideClaimDelivery } from './claim-delivery';
import { delivery } from './delivery';
import { decideRecordDelivery } from './record-delivery';
import { decideReportDelivery } from './report-delivery';

const confirmed = { kind: 'confirmed', error: null } as const;
const bounced = { kind: 'bounced', error: 'unknown_handset' } as const;
const sent = [deliveryClaimed(), deliverySent()];
const bounce = deliveryBounced({ error: 'unknown_handset' });

it('records that it arrived, and that it came back', () => {
  given(delivery, sent).when(decideReportDelivery, confirmed).then([deliveryConfirmed()]);
  given(delivery, sent).when(decideReportDelivery, bounced).then([bounce]);
  given(delivery, sent)
    .when(decideReportDelivery, { kind: 'bounced', error: null })
    .then([deliveryBounced({ error: 'bounced' })]);
});

it('says nothing twice', () => {
  given(delivery, [...sent, deliveryConfirmed()])
    .when(decideReportDelivery, confirmed)
    .then([]);
  given(delivery, [...sent, bounce])
    .when(decideReportDelivery, bounced)
    .then([]);
});

it('takes a bounce for the last word, in whichever order the reports come', () => {
  given(delivery, [...sent, deliveryConfirmed()])
    .when(decideReportDelivery, bounced)
    .then([bounce]);
  given(delivery, [...sent, bounce])
    .when(decideReportDelivery, confirmed)
    .then([]);
});

it('says nothing of a message that was never on its way', () => {
  given(delivery, []).when(decideReportDelivery, confirmed).then([]);
  given(delivery, []).when(decideReportDelivery, bounced).then([]);
});

describe('a report that comes before the provider’s answer', () => {
  const early = [deliveryClaimed({ channel: 'email' }), deliveryConfirmed()];
  const answer = { attempt: 1, outcome: { kind: 'sent', providerMessageId: 'p' } } as const;

  it('leaves the answer its place', () =>
    given(delivery, early)
      .when(decideRecordDelivery, answer)
      .thenReplied('done', [deliverySent({ providerMessageId: 'p' })]));

  it.each([
    ['bounced', deliveryBounced()],
    ['confirmed', deliveryConfirmed()],
  ])('ends all further tries when it %s', (_, report) => {
    const lost = [deliveryClaimed({ channel: 'email' }), deliveryUnknown(), report];
    const claim = { channel: 'email', template: 'new-device', now: minutesAfterNoon(5) } as const;
    given(delivery, lost).when(decideClaimDelivery, claim).thenReplied({ kind: 'done' }, []);
    given(delivery, lost)
      .when(decideRecordDelivery, { attempt: 1, outcome: { kind: 'retry', error: 'busy' } })
      .thenReplied('done', []);
  });

  it('is believed also of a message that was given up', () =>
    given(delivery, [deliveryClaimed(), deliveryFailed({ retry: false })])
      .when(decideReportDelivery, confirmed)
      .then([deliveryConfirmed()]));
});
