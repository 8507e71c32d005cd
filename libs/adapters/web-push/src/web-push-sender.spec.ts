import { KeyRing, vapidKeys } from '@sallyport/event-store';
import type { Push } from '@sallyport/ports';
import { minutesAfterNoon, NOON } from '@sallyport/testing';
import { PushService, type PushFailure, type Subscription } from '../../../../test/servers/push';
import { WebPushSender, type WebPushOptions } from './index';

const vapid = vapidKeys(new KeyRing({ current: 'k1', lookup: 'k1', keys: { k1: Buffer.alloc(32, 1) } }));
const sender = (over: Partial<WebPushOptions> = {}) =>
  new WebPushSender({
    vapid,
    publicUrl: 'https://id.acme.example',
    pushEndpoints: { hosts: [], loopback: true },
    clock: { now: () => NOON },
    ...over,
  });
const pushTo = ({ endpoint, keys }: Subscription): Push => ({
  to: 'ana@acme.example',
  subscription: { endpoint, ...keys },
  title: '123456 is your Acme code',
  body: "Don't share it.",
  code: '123456',
  link: null,
  expiresAt: minutesAfterNoon(5),
});

let service: PushService;
beforeAll(async () => {
  service = await PushService.start();
});
beforeEach(() => {
  service.messages.length = 0;
});
afterAll(() => service.stop());

it('sends what the browser alone can read, signed with our key', async () => {
  const subscription = service.subscribe();
  await expect(sender().send('message', pushTo(subscription))).resolves.toEqual({
    kind: 'sent',
    providerMessageId: 'message',
  });
  expect(service.faults).toEqual([]);
  expect(service.messages).toEqual([
    {
      endpoint: subscription.endpoint,
      data: {
        title: '123456 is your Acme code',
        body: "Don't share it.",
        code: '123456',
        link: null,
        expiresAt: minutesAfterNoon(5),
      },
      ttl: 300,
      urgency: 'high',
      topic: 'code',
      vapidKey: vapid.publicKey,
    },
  ]);
});

it('keeps a notification apart from codes, for as long as push services take', async () => {
  const link = 'https://id.acme.example/recoveries/token';
  const notification = { code: null, link, expiresAt: minutesAfterNoon(30 * 24 * 60) };
  await sender().send('m', { ...pushTo(service.subscribe()), ...notification });
  expect(service.messages).toMatchObject([
    { data: notification, topic: 'notification', ttl: 28 * 24 * 60 * 60 },
  ]);
});

it('names somebody to push services also while there is no https address', async () => {
  const outcome = await sender({ publicUrl: 'http://localhost:3000' }).send('m', pushTo(service.subscribe()));
  expect(outcome).toMatchObject({ kind: 'sent' });
});

it.each<[number, string, Record<string, unknown>]>([
  [404, 'gone', { error: 'http_404' }],
  [410, 'gone', { error: 'http_410' }],
  [400, 'rejected', { error: 'http_400' }],
  [413, 'rejected', { error: 'http_413' }],
  [403, 'retry', { error: 'http_403' }],
  [429, 'retry', { error: 'http_429', afterMilliseconds: 3_000 }],
  [500, 'unknown', { error: 'http_500' }],
])('says of a %i: %s', async (status, kind, facts) => {
  const subscription = service.subscribe();
  const failure: PushFailure = { status, ...(status === 429 && { headers: { 'retry-after': '3' } }) };
  service.failures.set(subscription.endpoint, failure);
  await expect(sender().send('m', pushTo(subscription))).resolves.toEqual({ kind, ...facts });
});

it('follows no redirection: where it leads was not looked at', async () => {
  const [subscription, elsewhere] = [service.subscribe(), service.subscribe()];
  service.failures.set(subscription.endpoint, { status: 307, headers: { location: elsewhere.endpoint } });
  await expect(sender().send('m', pushTo(subscription))).resolves.toEqual({
    kind: 'rejected',
    error: 'http_307',
  });
  expect(service.messages).toEqual([]);
});

it('does not know what became of a message that nobody answers for', async () => {
  const subscription = service.subscribe();
  service.failures.set(subscription.endpoint, 'silent');
  await expect(sender({ timeout: 200 }).send('m', pushTo(subscription))).resolves.toMatchObject({
    kind: 'unknown',
  });
});

it('tries again when there was no connection', async () => {
  const away = await PushService.start();
  const subscription = away.subscribe();
  await away.stop();
  await expect(sender().send('m', pushTo(subscription))).resolves.toEqual({
    kind: 'retry',
    error: 'not_connected',
  });
});

it('calls no address that is not allowed (any more)', async () => {
  const pushEndpoints = { hosts: [], loopback: false };
  await expect(sender({ pushEndpoints }).send('m', pushTo(service.subscribe()))).resolves.toEqual({
    kind: 'rejected',
    error: 'endpoint_not_allowed',
  });
  expect(service.messages).toEqual([]);
});

it('rejects what cannot be encrypted for: keys that are no keys', async () => {
  const { endpoint } = service.subscribe();
  const push = pushTo({ endpoint, keys: { p256dh: 'AAAA', auth: 'AAAA' } });
  await expect(sender().send('m', push)).resolves.toEqual({ kind: 'rejected', error: 'keys_unusable' });
});
