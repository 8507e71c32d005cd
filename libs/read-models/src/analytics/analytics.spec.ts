import {
  acme,
  ana,
  challengeFailed,
  deliveryBounced,
  deliveryClaimed,
  deliveryConfirmed,
  deliveryFailed,
  deliverySent,
  deliveryUnknown,
  loginAttempted,
  loginDenied,
  loginSucceeded,
  otherLogin,
  personalDataDestroyed,
  someLogin,
  userErased,
  userLockedOut,
} from '@sallyport/testing';
import { documentsOf } from '../spec-support/documents-of';
import { story } from '../spec-support/story';
import { countryCounts } from './country-counts.projection';
import { deliveryCounts } from './delivery-counts.projection';
import { signInCounts } from './sign-in-counts.projection';

const first = { at: '2026-11-24T23:59:59.999Z' };
const next = { at: '2026-11-25T00:00:00.000Z' };

it('counts what happens at the door, hour by hour', async () => {
  const happened = story(
    [someLogin, loginAttempted(), first],
    [someLogin, challengeFailed(), first],
    [someLogin, loginSucceeded({ factor: 'totp' }), next],
    [otherLogin, loginAttempted(), next],
    [otherLogin, loginDenied(), next],
    [ana, userLockedOut(), next],
  );
  expect(await documentsOf(signInCounts, happened)).toMatchObject([
    { organizationId: acme, hour: '2026-11-24T23:00:00.000Z', attempted: 1, wrongCodes: 1, succeeded: 0 },
    { hour: '2026-11-25T00:00:00.000Z', attempted: 1, succeeded: 1, totp: 1, sms: 0, denied: 1, lockOuts: 1 },
  ]);
});

it('tells those that succeeded by a password alone', async () => {
  const [counts] = await documentsOf(signInCounts, story([someLogin, loginSucceeded({ factor: null })]));
  expect(counts).toMatchObject({ succeeded: 1, passwordOnly: 1 });
});

it('counts countries, and what has none', async () => {
  const happened = story(
    [someLogin, loginAttempted(), first],
    [someLogin, loginAttempted({ country: null }), first],
    [someLogin, loginAttempted(), next],
  );
  expect(await documentsOf(countryCounts, happened)).toMatchObject([
    { day: '2026-11-24', country: null, attempted: 1 },
    { day: '2026-11-24', country: 'NL', attempted: 1 },
    { day: '2026-11-25', country: 'NL', attempted: 1 },
  ]);
});

it('counts a message when it is settled', async () => {
  const happened = story(
    ['one.sms', deliveryClaimed(), first],
    ['one.sms', deliveryUnknown(), first],
    ['two.email.ana', deliveryFailed({ retry: true }), first],
    ['two.email.ana', deliverySent(), first],
    ['three.email', deliveryFailed({ retry: false }), first],
  );
  expect(await documentsOf(deliveryCounts, happened)).toMatchObject([
    { channel: 'email', sent: 1, failed: 1, unknown: 0 },
    { channel: 'sms', sent: 0, failed: 0, unknown: 1 },
  ]);
});

it('counts what providers report of arrival on the day of the report', async () => {
  const happened = story(
    ['one.sms', deliverySent(), first],
    ['one.sms', deliveryConfirmed(), next],
    ['two.sms', deliverySent(), next],
    ['two.sms', deliveryBounced(), next],
    ['three.email', deliveryBounced(), next],
  );
  expect(await documentsOf(deliveryCounts, happened)).toMatchObject([
    { day: '2026-11-24', channel: 'sms', sent: 1, delivered: 0, undelivered: 0 },
    { day: '2026-11-25', channel: 'email', sent: 0, delivered: 0, undelivered: 1 },
    { day: '2026-11-25', channel: 'sms', sent: 1, delivered: 1, undelivered: 1 },
  ]);
});

it('keeps the counts, which tell of nobody, when a person is erased', async () => {
  const happened = story([someLogin, loginAttempted()], [ana, userErased()], [ana, personalDataDestroyed()]);
  const [counts] = await documentsOf(signInCounts, happened);
  expect(counts).toMatchObject({ attempted: 1 });
  expect(JSON.stringify(counts)).not.toContain(ana);
});
