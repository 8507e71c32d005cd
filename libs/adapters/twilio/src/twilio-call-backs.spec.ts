import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { TwilioCallBacks } from './index';

const authToken = 'b'.repeat(32);
const publicUrl = 'https://id.example.com';
const path = '/v1/provider-callbacks/twilio?message=event.sms';
const reader = new TwilioCallBacks({ authToken, publicUrl });

const callBack = (fields: Record<string, string>, url = publicUrl + path, token = authToken) => ({
  path,
  headers: { 'x-twilio-signature': getExpectedTwilioSignature(token, url, fields) },
  body: Buffer.from(new URLSearchParams(fields).toString()),
});
const status = (MessageStatus: string, more: Record<string, string> = {}) => ({
  MessageSid: `SM${'0'.repeat(32)}`,
  To: '+31612345678',
  MessageStatus,
  ...more,
});

it('reads that a message arrived', () => {
  expect(reader.read(callBack(status('delivered')))).toEqual([
    { messageId: 'event.sms', kind: 'confirmed', error: null },
  ]);
});

it.each([
  ['undelivered', '30005', 'unknown_handset'],
  ['failed', '30007', 'filtered_by_carrier'],
  ['undelivered', '39999', 'twilio_39999'],
  ['undelivered', '', 'undelivered'],
])('reads that a message was %s by %s', (what, code, error) => {
  expect(reader.read(callBack(status(what, { ErrorCode: code })))).toEqual([
    { messageId: 'event.sms', kind: 'bounced', error },
  ]);
});

it.each(['queued', 'sending', 'sent', 'accepted'])('has nothing to report of %s', (what) => {
  expect(reader.read(callBack(status(what)))).toEqual([]);
});

it('believes what Twilio signed alone', () => {
  const real = callBack(status('delivered'));
  expect(reader.read({ ...real, headers: {} })).toBeUndefined();
  expect(reader.read({ ...real, path: path.replace('event', 'other') })).toBeUndefined();
  expect(reader.read({ ...real, body: Buffer.from(`${real.body.toString()}&ErrorCode=1`) })).toBeUndefined();
  expect(reader.read(callBack(status('delivered'), publicUrl + path, 'c'.repeat(32)))).toBeUndefined();
  expect(reader.read(callBack(status('delivered'), `http://elsewhere${path}`))).toBeUndefined();
});
