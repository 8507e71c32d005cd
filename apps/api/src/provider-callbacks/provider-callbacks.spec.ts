import { Global, Module } from '@nestjs/common';
import {
  CALL_BACK_READERS,
  type CallBack,
  type CallBackReaders,
  type DeliveryReport,
} from '@sallyport/ports';
import { acme, ana, deliveryClaimed, deliverySent } from '@sallyport/testing';
import { SessionModule } from '../session/session.module';
import { signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { ProviderCallbacksModule } from './provider-callbacks.module';

jest.setTimeout(60_000);

/** What the reader was given last, and what it makes of it. */
const seen: { callBack?: CallBack } = {};
let reports: readonly DeliveryReport[] | undefined;
const readers: CallBackReaders = {
  twilio: { read: (callBack) => ((seen.callBack = callBack), reports) },
};
const provider = { provide: CALL_BACK_READERS, useValue: readers };
@Global()
@Module({ providers: [provider], exports: [provider] })
class Readers {}

const stream = 'delivery-event.sms';
const path = '/provider-callbacks/twilio?message=event.sms';
const confirmed: DeliveryReport = { messageId: 'event.sms', kind: 'confirmed', error: null };
const bounced: DeliveryReport = { messageId: 'event.sms', kind: 'bounced', error: 'unknown_handset' };

let app: SignedInApp;
beforeEach(async () => {
  reports = [confirmed];
  app = await signedInApp(Readers, SessionModule, ProviderCallbacksModule);
  await app.log.record(stream, deliveryClaimed({ channel: 'sms' }));
  await app.log.record(stream, deliverySent());
});
afterEach(() => app.close());

const callBack = (to = path, body = 'MessageStatus=delivered', type = 'application/x-www-form-urlencoded') =>
  app.inject({
    method: 'POST',
    url: `/v1${to}`,
    headers: { 'content-type': type, 'x-signature': 's' },
    payload: body,
  });

it('writes down what is reported, as that of the message’s user', async () => {
  expect(await callBack()).toMatchObject({ statusCode: 204 });
  expect(await app.types(stream)).toEqual(['DeliveryClaimed', 'DeliverySent', 'DeliveryConfirmed']);
  const [event] = await app.log.store.readStream(stream, { from: 2 });
  expect(JSON.parse(event?.metadata ?? '')).toMatchObject({
    organizationId: acme,
    userId: ana,
    actor: { kind: 'system', id: 'twilio' },
  });
});

it('gives its reader the request as it came', async () => {
  await callBack(path, 'a=%20b+c&a=2');
  expect(seen.callBack).toMatchObject({ path: `/v1${path}`, headers: { 'x-signature': 's' } });
  expect(seen.callBack?.body.toString()).toBe('a=%20b+c&a=2');
  const json = `[{"a" : 1}]${' '.repeat(100_000)}`;
  expect(await callBack(path, json, 'application/json')).toMatchObject({ statusCode: 204 });
  expect(seen.callBack?.body.toString()).toBe(json);
});

it('is idempotent, and takes several reports in one request', async () => {
  reports = [confirmed, confirmed, bounced, { ...confirmed, messageId: 'of others' }];
  await callBack();
  await callBack();
  expect(await app.types(stream)).toEqual([
    'DeliveryClaimed',
    'DeliverySent',
    'DeliveryConfirmed',
    'DeliveryBounced',
  ]);
  expect(await app.types('delivery-of others')).toEqual([]);
});

it('takes nothing that is not signed', async () => {
  reports = undefined;
  const answer = await callBack();
  expect(answer.json()).toMatchObject({ status: 403, code: 'forbidden' });
  expect(await app.types(stream)).toHaveLength(2);
});

it('is not there for a provider that is not set up', async () => {
  for (const other of ['sendgrid', 'nobody', '__proto__']) {
    expect(await callBack(`/provider-callbacks/${other}`)).toMatchObject({ statusCode: 404 });
  }
});

it('takes no forms elsewhere, and no bodies without end', async () => {
  expect(await callBack('/session/step-up')).toMatchObject({ statusCode: 415 });
  expect(await callBack(path, 'a'.repeat(1024 * 1024 + 1))).toMatchObject({ statusCode: 413 });
});
