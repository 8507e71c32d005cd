import {
  acme,
  ana,
  challengeRequired,
  enrolmentRequired,
  loginAttempted,
  loginDenied,
  loginSucceeded,
  NOON,
  someDevice,
  someLocation,
  someLogin,
  someSession,
  userErased,
} from '@sallyport/testing';
import { documentsOf } from '../spec-support/documents-of';
import { story } from '../spec-support/story';
import { signIns } from './sign-ins.projection';

const outcomeOf = async (...more: Parameters<typeof story>) => {
  const [document] = await documentsOf(signIns, story([someLogin, loginAttempted()], ...more));
  return document;
};

it('shows from where, and neither the user agent nor a secret', async () => {
  expect(await outcomeOf()).toEqual({
    id: someLogin,
    userId: ana,
    organizationId: acme,
    deviceId: someDevice,
    deviceLabel: 'Firefox on Windows',
    browser: 'Firefox',
    os: 'Windows',
    ip: '193.0.6.139',
    placeKind: 'geoip',
    locationId: someLocation,
    country: 'NL',
    region: 'North Holland',
    city: 'Amsterdam',
    network: null,
    at: NOON,
    outcome: 'open',
    reason: null,
    factor: null,
    sessionId: null,
  });
});

it('shows in whose network the address is', async () => {
  const network = { number: 3333, organization: 'RIPE NCC' };
  const [document] = await documentsOf(signIns, story([someLogin, loginAttempted({ network })]));
  expect(document).toMatchObject({ network });
});

it('shows what it waits for', async () => {
  expect(await outcomeOf([someLogin, challengeRequired()])).toMatchObject({ outcome: 'challenge' });
  expect(await outcomeOf([someLogin, enrolmentRequired()])).toMatchObject({ outcome: 'enrolment' });
});

it('shows what came of it', async () => {
  expect(await outcomeOf([someLogin, challengeRequired()], [someLogin, loginSucceeded()])).toMatchObject({
    outcome: 'succeeded',
    factor: 'sms',
    sessionId: someSession,
  });
  expect(await outcomeOf([someLogin, loginDenied({ reason: 'wrong_password' })])).toMatchObject({
    outcome: 'denied',
    reason: 'wrong_password',
  });
});

it('is gone with its user', async () => {
  expect(await outcomeOf([ana, userErased()])).toBeUndefined();
});
