import {
  challengeIssued,
  challengeRequired,
  phoneNumberChangeRequested,
  stepUpChallengeIssued,
} from '@sallyport/testing';
import { codes } from './codes.reactor';
import { toldOf } from './spec-support/told-of';

it.each([
  [challengeIssued({ factor: 'sms' }), 'sms: code'],
  [challengeIssued({ factor: 'push', sentTo: null }), 'push: code'],
  [stepUpChallengeIssued(), 'sms: code'],
  [stepUpChallengeIssued({ factor: 'push', sentTo: null }), 'push: code'],
  [phoneNumberChangeRequested(), 'sms: phone-change-code'],
])('sends the code of %j', async (event, message) => {
  expect(await toldOf(codes, event)).toEqual([message]);
});

it('sends the code of each resend', async () => {
  expect(await toldOf(codes, challengeIssued({ counter: 1 }), { revision: 3 })).toEqual(['sms: code']);
});

it.each([
  challengeIssued({ factor: 'totp', sentTo: null }),
  challengeIssued({ factor: 'backup_code', sentTo: null }),
  challengeRequired(),
])('sends nothing when there is no code to send: %j', async (event) => {
  expect(await toldOf(codes, event)).toEqual([]);
});
