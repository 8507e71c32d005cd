import {
  deliveryClaimed,
  deliveryFailed,
  deliverySent,
  deliveryUnknown,
  given,
  stateOf,
} from '@sallyport/testing';
import { delivery } from './delivery';
import { decideRecordDelivery, type DeliveryOutcome } from './record-delivery';

const emailClaimed = deliveryClaimed({ channel: 'email' });
const smsClaimed = deliveryClaimed({ channel: 'sms' });
const first = (outcome: DeliveryOutcome) => ({ attempt: 1, outcome });
const sent = first({ kind: 'sent', providerMessageId: 'p' });
const rejected = first({ kind: 'rejected', error: 'invalid_number' });
const retry = first({ kind: 'retry', error: 'busy' });
const unknown = first({ kind: 'unknown', error: 'timeout' });

it('records what was sent', () =>
  given(delivery, [smsClaimed])
    .when(decideRecordDelivery, sent)
    .thenReplied('done', [deliverySent({ providerMessageId: 'p' })]));

it('records what the provider refused, for good', () =>
  given(delivery, [smsClaimed])
    .when(decideRecordDelivery, rejected)
    .thenReplied('done', [deliveryFailed({ error: 'invalid_number', retry: false })]));

it('records what surely was not sent, to be tried again', () =>
  given(delivery, [smsClaimed])
    .when(decideRecordDelivery, retry)
    .thenReplied('retry', [deliveryFailed({ error: 'busy', retry: true })]));

it('records what may have been sent: an e-mail is tried again, an SMS is not', () => {
  given(delivery, [emailClaimed])
    .when(decideRecordDelivery, unknown)
    .thenReplied('retry', [deliveryUnknown({ error: 'timeout' })]);
  given(delivery, [smsClaimed])
    .when(decideRecordDelivery, unknown)
    .thenReplied('done', [deliveryUnknown({ error: 'timeout' })]);
});

it('says nothing twice', () =>
  given(delivery, [smsClaimed, deliverySent()]).when(decideRecordDelivery, sent).thenReplied('done', []));

it('believes a late answer that it was sent, also when the claim was given up or taken over', () => {
  const late = [deliverySent({ providerMessageId: 'p' })];
  given(delivery, [smsClaimed, deliveryUnknown({ error: 'worker_lost' })])
    .when(decideRecordDelivery, sent)
    .thenReplied('done', late);
  given(delivery, [emailClaimed, deliveryClaimed({ attempt: 2 })])
    .when(decideRecordDelivery, sent)
    .thenReplied('done', late);
});

it.each([
  ['given up', [smsClaimed, deliveryUnknown({ error: 'worker_lost' })]],
  ['never there', []],
])('leaves a late failure out when the claim was %s', (_, history) => {
  for (const failure of [rejected, retry, unknown]) {
    given(delivery, history).when(decideRecordDelivery, failure).thenReplied('done', []);
  }
});

it('keeps the job of a claim that was taken over: whoever took it may die', () => {
  const takenOver = [emailClaimed, deliveryClaimed({ attempt: 2 })];
  for (const failure of [rejected, retry, unknown]) {
    given(delivery, takenOver).when(decideRecordDelivery, failure).thenReplied('retry', []);
  }
});

it('is no delivery that does not begin with a claim', () => {
  expect(() => stateOf(delivery, [deliverySent()])).toThrow();
});
