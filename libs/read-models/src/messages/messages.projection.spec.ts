import {
  acme,
  ana,
  deliveryBounced,
  deliveryClaimed,
  deliveryConfirmed,
  deliveryFailed,
  deliverySent,
  deliveryUnknown,
  minutesAfterNoon,
  NOON,
  userErased,
} from '@sallyport/testing';
import { documentsOf } from '../spec-support/documents-of';
import { story } from '../spec-support/story';
import { messages } from './messages.projection';

const job = 'some-event.email';
const at = minutesAfterNoon(1);
const after = async (...more: Parameters<typeof story>) => {
  const [document] = await documentsOf(messages, story([job, deliveryClaimed()], ...more));
  return document;
};

it('shows a message that is on its way', async () => {
  expect(await after()).toEqual({
    id: job,
    organizationId: acme,
    userId: ana,
    channel: 'email',
    template: 'new-device',
    status: 'claimed',
    arrival: null,
    at: NOON,
    attempts: 1,
  });
});

it('shows what became of it', async () => {
  expect(await after([job, deliverySent(), { at }])).toMatchObject({ status: 'sent', at, attempts: 1 });
  expect(await after([job, deliveryFailed(), { at }])).toMatchObject({ status: 'failed', at });
  expect(await after([job, deliveryUnknown(), { at }])).toMatchObject({ status: 'unknown', at });
});

it('shows whether it arrived, in whichever order that is told', async () => {
  const sent = [job, deliverySent()] as const;
  const confirmed = [job, deliveryConfirmed(), { at }] as const;
  expect(await after(sent, confirmed)).toMatchObject({ status: 'sent', arrival: 'delivered', at });
  expect(await after(confirmed, sent)).toMatchObject({ status: 'sent', arrival: 'delivered' });
  expect(await after(sent, confirmed, [job, deliveryBounced()])).toMatchObject({ arrival: 'undelivered' });
});

it('counts the tries', async () => {
  const again = [
    [job, deliveryFailed({ retry: true })],
    [job, deliveryClaimed({ attempt: 2 }), { at }],
  ] as const;
  expect(await after(...again)).toMatchObject({ status: 'claimed', at, attempts: 2 });
});

it('is gone with its user', async () => {
  expect(await after([ana, userErased()])).toBeUndefined();
});
