import {
  acme,
  ana,
  authenticatorAppOffered,
  otherFactor,
  pushDeviceRegistered,
  deviceForgotten,
  deviceRecognized,
  deviceRenamed,
  locationRecognized,
  loginAttempted,
  serviceTokenIssued,
  sessionStarted,
  someDevice,
  someFactor,
  someLocation,
  someLogin,
  someSession,
  someToken,
  timeZoneChanged,
  userErased,
  userRegistered,
  userRenamed,
} from '@sallyport/testing';
import { documentsOf } from '../spec-support/documents-of';
import { story } from '../spec-support/story';
import { auditSubjects } from './audit-subjects.projection';

const context = {
  kind: 'context',
  userId: ana,
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
};

const everything = [
  [ana, userRegistered()],
  [someDevice, deviceRecognized()],
  [someLocation, locationRecognized()],
  [ana, authenticatorAppOffered()],
  [ana, pushDeviceRegistered({ factorId: otherFactor })],
  [someLogin, loginAttempted()],
  [someSession, sessionStarted()],
  [acme, serviceTokenIssued()],
] as const;

it('has all that entries speak of, and no secret', async () => {
  const documents = await documentsOf(auditSubjects, story(...everything));
  expect(documents).toEqual([
    {
      id: ana,
      kind: 'user',
      userId: ana,
      name: 'Ana',
      email: 'ana@acme.example',
      timeZone: 'Europe/Amsterdam',
    },
    { id: someDevice, kind: 'device', userId: ana, label: 'Firefox on Windows' },
    {
      id: someLocation,
      kind: 'location',
      userId: ana,
      placeKind: 'geoip',
      country: 'NL',
      region: 'North Holland',
      city: 'Amsterdam',
    },
    { id: someLogin, ...context },
    { id: someSession, ...context },
    { id: someFactor, kind: 'authenticator-app', userId: ana, label: 'Authenticator app' },
    { id: otherFactor, kind: 'push-device', userId: ana, label: 'Chrome on Android' },
    { id: someToken, kind: 'service-token', userId: null, label: 'shop' },
  ]);
});

it('follows new names, and the time zone', async () => {
  const events = story(
    ...everything,
    [ana, userRenamed()],
    [ana, timeZoneChanged()],
    [someDevice, deviceRenamed()],
  );
  expect(await documentsOf(auditSubjects, events)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: ana, name: 'Ana Sousa', timeZone: 'Asia/Tokyo' }),
      expect.objectContaining({ id: someDevice, label: 'Work laptop' }),
    ]),
  );
});

it('still has a device that was forgotten', async () => {
  const events = story([someDevice, deviceRecognized()], [someDevice, deviceForgotten()]);
  expect(await documentsOf(auditSubjects, events)).toHaveLength(1);
});

it('has nothing of an erased user, and all of the organization', async () => {
  const documents = await documentsOf(auditSubjects, story(...everything, [ana, userErased()]));
  expect(documents.map(({ id }) => id)).toEqual([someToken]);
});
