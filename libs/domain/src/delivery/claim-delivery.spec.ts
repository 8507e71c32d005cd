import {
  at,
  deliveryClaimed,
  deliveryFailed,
  deliverySent,
  deliveryUnknown,
  given,
  minutesAfterNoon,
  NOON,
  secondsAfterNoon,
} from '@sallyport/testing';
import { decideClaimDelivery } from './claim-delivery';
import { delivery } from './delivery';

const claimOf = (channel: 'sms' | 'email') => (now: string) => ({ channel, template: 'new-device', now });
const email = claimOf('email');
const sms = claimOf('sms');
const emailClaimed = (attempt: number) => deliveryClaimed({ channel: 'email', attempt });
const smsClaimed = (attempt: number) => deliveryClaimed({ channel: 'sms', attempt });
const toRetry = deliveryFailed({ error: 'busy', retry: true });
const aDay = minutesAfterNoon(24 * 60);

it('is given to the first who asks', () =>
  given(delivery, [])
    .when(decideClaimDelivery, email(NOON))
    .thenReplied({ kind: 'send', attempt: 1 }, [emailClaimed(1)]));

it.each([
  ['sent', deliverySent()],
  ['failed for good', deliveryFailed({ retry: false })],
])('is done when it was %s', (_, event) =>
  given(delivery, [emailClaimed(1), event])
    .when(decideClaimDelivery, email(aDay))
    .thenReplied({ kind: 'done' }, []),
);

it.each(['sms', 'email'] as const)('waits while another worker has claimed the %s', (channel) => {
  const history = [deliveryClaimed({ channel })];
  given(delivery, history)
    .when(decideClaimDelivery, claimOf(channel)(secondsAfterNoon(10)))
    .thenReplied({ kind: 'wait', milliseconds: 20_000 }, []);
  given(delivery, history)
    .when(decideClaimDelivery, claimOf(channel)(secondsAfterNoon(29.999)))
    .thenReplied({ kind: 'wait', milliseconds: 1 }, []);
});

it('does not send an SMS again whose worker is lost', () =>
  given(delivery, [smsClaimed(1)])
    .when(decideClaimDelivery, sms(secondsAfterNoon(30)))
    .thenReplied({ kind: 'done' }, [deliveryUnknown({ error: 'worker_lost' })]));

it('sends an e-mail again whose worker is lost', () =>
  given(delivery, [emailClaimed(1)])
    .when(decideClaimDelivery, email(secondsAfterNoon(30)))
    .thenReplied({ kind: 'send', attempt: 2 }, [emailClaimed(2)]));

it.each(['sms', 'email'] as const)('tries an %s again that surely was not sent', (channel) =>
  given(delivery, [deliveryClaimed({ channel }), toRetry])
    .when(decideClaimDelivery, claimOf(channel)(secondsAfterNoon(1)))
    .thenReplied({ kind: 'send', attempt: 2 }, [deliveryClaimed({ channel, attempt: 2 })]),
);

it('tries an e-mail again that may have been sent, but not an SMS', () => {
  given(delivery, [emailClaimed(1), deliveryUnknown()])
    .when(decideClaimDelivery, email(secondsAfterNoon(1)))
    .thenReplied({ kind: 'send', attempt: 2 }, [emailClaimed(2)]);
  given(delivery, [smsClaimed(1), deliveryUnknown()])
    .when(decideClaimDelivery, sms(secondsAfterNoon(1)))
    .thenReplied({ kind: 'done' }, []);
});

it('gives up a day after the first attempt, not before', () => {
  const lastTry = minutesAfterNoon(24 * 60 - 1);
  const history = [emailClaimed(1), toRetry, at(lastTry, emailClaimed(2)), at(lastTry, toRetry)];
  given(delivery, history)
    .when(decideClaimDelivery, email(minutesAfterNoon(24 * 60 - 0.5)))
    .thenReplied({ kind: 'send', attempt: 3 }, [emailClaimed(3)]);
  given(delivery, history)
    .when(decideClaimDelivery, email(aDay))
    .thenReplied({ kind: 'done' }, [deliveryFailed({ error: 'gave_up', retry: false })]);
});
