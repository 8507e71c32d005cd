import { Global, Module } from '@nestjs/common';
import { SendGridCallBacks, SendGridEmailSender } from '@sallyport/adapters/sendgrid';
import { TwilioCallBacks, TwilioSmsSender } from '@sallyport/adapters/twilio';
import { CALL_BACK_READERS, type CallBackReaders } from '@sallyport/ports';
import { deliveryClaimed, deliverySent } from '@sallyport/testing';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { signingWebhook, startSendGrid } from '../../../../test/servers/sendgrid';
import { startTwilio } from '../../../../test/servers/twilio';
import { signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { ProviderCallbacksModule } from './provider-callbacks.module';

jest.setTimeout(60_000);

const publicUrl = 'https://id.example.com';
const account = { accountSid: `AC${'a'.repeat(32)}`, authToken: 'b'.repeat(32) };
const webhook = signingWebhook();
const readers: CallBackReaders = {
  twilio: new TwilioCallBacks({ ...account, publicUrl }),
  sendgrid: new SendGridCallBacks(webhook),
};
const provider = { provide: CALL_BACK_READERS, useValue: readers };
@Global()
@Module({ providers: [provider], exports: [provider] })
class Readers {}

let app: SignedInApp;
beforeEach(async () => {
  app = await signedInApp(Readers, ProviderCallbacksModule);
});
afterEach(() => app.close());

async function sent(messageId: string): Promise<void> {
  await app.log.record(`delivery-${messageId}`, deliveryClaimed());
  await app.log.record(`delivery-${messageId}`, deliverySent());
}

it('Twilio calls back where it was asked to, and is understood', async () => {
  const messageId = 'event of Ana&Bob.sms';
  await sent(messageId);
  const twilio = await startTwilio(account);
  await new TwilioSmsSender({ ...account, publicUrl, from: 'Acme', url: twilio.url }).send(messageId, {
    to: '+31612345678',
    text: 'A code',
  });
  await twilio.stop();
  const url = new URLSearchParams(twilio.requests[0]?.body).get('StatusCallback') ?? '';
  const fields = { MessageStatus: 'undelivered', ErrorCode: '30005', To: '+31612345678' };
  const call = (signature: string) =>
    app.inject({
      method: 'POST',
      url: url.replace(publicUrl, ''),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
      payload: new URLSearchParams(fields).toString(),
    });
  expect(await call('forged')).toMatchObject({ statusCode: 403 });
  expect(await call(getExpectedTwilioSignature(account.authToken, url, fields))).toMatchObject({
    statusCode: 204,
  });
  expect(await app.types(`delivery-${messageId}`)).toEqual([
    'DeliveryClaimed',
    'DeliverySent',
    'DeliveryBounced',
  ]);
});

it('SendGrid gives back the id that it was given, and is understood', async () => {
  await sent('event.email');
  const sendgrid = await startSendGrid('SG.secret');
  const email = { to: 'ana@example.com', subject: 'New sign-in', text: 'Text', html: '<p>Text</p>' };
  await new SendGridEmailSender({
    apiKey: 'SG.secret',
    from: 'no-reply@example.com',
    url: sendgrid.url,
  }).send('event.email', email);
  await sendgrid.stop();
  const { personalizations, custom_args } = JSON.parse(sendgrid.requests[0]?.body ?? '') as {
    personalizations: { custom_args?: object }[];
    custom_args?: object;
  };
  // SendGrid puts these among the fields of each event.
  const carried = { ...custom_args, ...personalizations[0]?.custom_args };
  const { headers, body } = webhook.sign([{ event: 'delivered', email: email.to, ...carried }]);
  const call = (payload: Buffer) =>
    app.inject({ method: 'POST', url: '/v1/provider-callbacks/sendgrid', headers, payload });
  expect(await call(Buffer.concat([body, Buffer.from(' ')]))).toMatchObject({ statusCode: 403 });
  expect(await call(body)).toMatchObject({ statusCode: 204 });
  expect(await app.types('delivery-event.email')).toEqual([
    'DeliveryClaimed',
    'DeliverySent',
    'DeliveryConfirmed',
  ]);
});
