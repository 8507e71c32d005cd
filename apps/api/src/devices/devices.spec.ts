import {
  ana,
  bob,
  deviceRecognized,
  minutesAfterNoon,
  otherDevice,
  otherSession,
  someDevice,
  someSession,
} from '@sallyport/testing';
import { signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { DevicesModule } from './devices.module';

const bobsDevice = '019ab000-0000-7000-8000-000000000029';
let app: SignedInApp;
let token: string;
beforeEach(async () => {
  app = await signedInApp(DevicesModule);
  token = await app.start(someSession);
  await app.start(otherSession, { deviceId: otherDevice });
  await app.log.record(`device-${bobsDevice}`, deviceRecognized({ userId: bob }), { userId: bob });
});
afterEach(() => app.close());

const post = (id: string, what: string, body: object = {}) =>
  app.call('POST', `/me/devices/${id}/${what}`, token, body);
async function listed() {
  const { body } = await app.call('GET', '/me/devices', token);
  return Object.fromEntries(
    body.data.map(({ deviceId, ...device }: { deviceId: string }) => [deviceId, device]),
  ) as Record<string, object>;
}

it('lists the devices with their open sessions', async () => {
  expect(await listed()).toEqual({
    [someDevice]: expect.objectContaining({
      label: 'Firefox on Windows',
      current: true,
      sessions: 1,
      blocked: false,
    }),
    [otherDevice]: expect.objectContaining({ label: 'Chrome on Android', current: false, sessions: 1 }),
  });
});

it('a block ends the sessions of a device, and lifting it brings none back', async () => {
  const others = await app.start('019ab000-0000-7000-8000-000000000053', { deviceId: otherDevice });
  expect(await post(otherDevice, 'block', { reason: 'not-mine' })).toMatchObject({ status: 200 });
  expect(await listed()).toMatchObject({ [otherDevice]: { blocked: true, sessions: 0 } });
  expect(await post(otherDevice, 'unblock')).toMatchObject({ status: 200 });
  expect(await listed()).toMatchObject({ [otherDevice]: { blocked: false, sessions: 0 } });
  expect(await app.call('GET', '/me/devices', others)).toMatchObject({ status: 401 });
});

it('asks before the device in front of the user is blocked', async () => {
  expect(await post(someDevice, 'block')).toMatchObject({
    status: 409,
    body: { code: 'would_block_yourself' },
  });
  expect(await post(someDevice, 'block', { confirm: true })).toMatchObject({ status: 200 });
  expect(await app.call('GET', '/me/devices', token)).toMatchObject({ status: 401 });
});

it('renames a device', async () => {
  const rename = (label: string) => app.call('PATCH', `/me/devices/${otherDevice}`, token, { label });
  expect(await rename('  Old phone ')).toMatchObject({ status: 204 });
  expect(await listed()).toMatchObject({ [otherDevice]: { label: 'Old phone' } });
  expect(await rename('line\nbreak')).toMatchObject({ status: 400 });
});

it('forgets a device, but not one that is blocked', async () => {
  const forget = () => app.call('DELETE', `/me/devices/${otherDevice}`, token);
  await post(otherDevice, 'block');
  expect(await forget()).toMatchObject({ status: 409 });
  await post(otherDevice, 'unblock');
  expect(await forget()).toMatchObject({ status: 204 });
  expect(Object.keys(await listed())).toEqual([someDevice]);
});

it.each([
  ['POST', '/block'],
  ['POST', '/unblock'],
  ['PATCH', ''],
  ['DELETE', ''],
] as const)("does not see others' devices: %s%s", async (method, what) => {
  const body = method === 'PATCH' ? { label: 'mine' } : method === 'POST' ? {} : undefined;
  app.clock.time = minutesAfterNoon(1);
  expect(await app.call(method, `/me/devices/${bobsDevice}${what}`, token, body)).toMatchObject({
    status: 404,
    body: { code: 'device_not_found' },
  });
  expect(await app.types(`device-${bobsDevice}`)).toEqual(['DeviceRecognized']);
});

it('says on whose behalf it was', async () => {
  await post(otherDevice, 'block');
  const [, blocked] = await app.log.codec.decodeAll(await app.log.store.readStream(`device-${otherDevice}`));
  expect(blocked?.metadata).toMatchObject({
    userId: ana,
    sessionId: someSession,
    actor: { kind: 'user', id: ana },
  });
});
