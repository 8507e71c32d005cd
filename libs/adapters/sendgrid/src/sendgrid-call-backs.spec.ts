import { signingWebhook } from '../../../../test/servers/sendgrid';
import { SendGridCallBacks } from './index';

const webhook = signingWebhook();
const reader = new SendGridCallBacks(webhook);
const path = '/v1/provider-callbacks/sendgrid';
const event = (what: string, more: object = {}) => ({
  email: 'ana@example.com',
  timestamp: 1_795_521_600,
  event: what,
  sg_event_id: 'e',
  sg_message_id: 'm',
  sallyport_message: 'event.email',
  ...more,
});
const read = (...events: unknown[]) => reader.read({ path, ...webhook.sign(events) });

it.each([
  [event('delivered'), 'confirmed', null],
  [event('bounce', { type: 'bounce', reason: '550 no ana@example.com here' }), 'bounced', 'bounced'],
  [event('bounce', { type: 'blocked' }), 'bounced', 'blocked'],
  [event('dropped', { reason: 'Bounced Address' }), 'bounced', 'dropped'],
])('reads %j', (one, kind, error) => {
  expect(read(one)).toEqual([{ messageId: 'event.email', kind, error }]);
});

it('reads many at once, and leaves out what says nothing about arrival, or is not ours', () => {
  const events = [
    event('processed'),
    event('deferred'),
    event('delivered'),
    event('open'),
    { ...event('delivered'), sallyport_message: undefined },
    event('bounce', { sallyport_message: 'other.email' }),
    null,
    'text',
  ];
  expect(read(...events)).toEqual([
    { messageId: 'event.email', kind: 'confirmed', error: null },
    { messageId: 'other.email', kind: 'bounced', error: 'bounced' },
  ]);
});

it('believes what SendGrid signed alone', () => {
  const real = { path, ...webhook.sign([event('delivered')]) };
  const { 'x-twilio-email-event-webhook-signature': signature, ...unsigned } = real.headers;
  expect(reader.read({ ...real, headers: unsigned })).toBeUndefined();
  for (const wrong of ['', 'AAAA', signature?.slice(4), 'no base64 at all']) {
    const headers = { ...unsigned, 'x-twilio-email-event-webhook-signature': wrong };
    expect(reader.read({ ...real, headers })).toBeUndefined();
  }
  expect(reader.read({ ...real, body: Buffer.concat([real.body, Buffer.from(' ')]) })).toBeUndefined();
  const later = { ...real.headers, 'x-twilio-email-event-webhook-timestamp': '1795521601' };
  expect(reader.read({ ...real, headers: later })).toBeUndefined();
  expect(new SendGridCallBacks(signingWebhook()).read(real)).toBeUndefined();
});

it('is not made of a key that is none', () => {
  expect(() => new SendGridCallBacks({ webhookKey: 'none' })).toThrow();
});
