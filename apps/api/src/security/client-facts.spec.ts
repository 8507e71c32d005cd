import { SystemTimers } from '@sallyport/adapters/system';
import { initialPolicy, user } from '@sallyport/domain';
import { CommandRunner, KeyRing, type CommandContext } from '@sallyport/event-store';
import {
  acme,
  ana,
  deviceForgotten,
  deviceRecognized,
  deviceRenamed,
  MemoryLog,
  NOON,
  someDevice,
} from '@sallyport/testing';
import { ClientFacts } from './client-facts';
import { hashSecret } from './secrets';

const secret = Buffer.alloc(32, 7);
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const context: CommandContext & { userId: string } = {
  commandId: '019ab000-0000-4000-8000-000000000001',
  now: NOON,
  organizationId: acme,
  userId: ana,
  actor: { kind: 'user', id: ana },
  correlationId: 'request',
  causationId: 'request',
  written: { last: 0 },
};
const place = {
  kind: 'unknown',
  country: null,
  region: null,
  city: null,
  latitude: null,
  longitude: null,
  network: { number: 3333, organization: 'RIPE NCC' },
} as const;
const places = { databaseVersion: 'spec', find: async () => place };
const keys = new KeyRing({ current: 'k1', lookup: 'k1', keys: { k1: Buffer.alloc(32, 1) } });

let log: MemoryLog;
beforeEach(async () => {
  log = new MemoryLog();
  await log.record(`device-${someDevice}`, deviceRecognized({ secretHash: hashSecret(secret) }));
});

const gather = (deviceToken?: { id: string; secret: Buffer }) =>
  new ClientFacts(new CommandRunner(log.store, log.codec, new SystemTimers()), keys, places).gather(
    context,
    { ip: '203.0.113.9', userAgent, deviceToken },
    { user: user.initial, policy: initialPolicy },
  );

it('calls a device as its browser does, also when the browser changed', async () => {
  const seen = { deviceRecognized: true, deviceId: someDevice, deviceLabel: 'Firefox on Linux' };
  expect(await gather({ id: someDevice, secret })).toMatchObject(seen);
});

it('calls a device as its user does', async () => {
  await log.record(`device-${someDevice}`, deviceRenamed());
  const facts = await gather({ id: someDevice, secret });
  expect(facts).toMatchObject({ deviceLabel: 'Work laptop', browser: 'Firefox', os: 'Linux' });
});

it('does not tell that name to who cannot prove to be the device, nor once it was forgotten', async () => {
  await log.record(`device-${someDevice}`, deviceRenamed());
  const stranger = { deviceRecognized: false, deviceLabel: 'Firefox on Linux' };
  expect(await gather()).toMatchObject(stranger);
  expect(await gather({ id: someDevice, secret: Buffer.alloc(32, 8) })).toMatchObject(stranger);
  await log.record(`device-${someDevice}`, deviceForgotten());
  expect(await gather({ id: someDevice, secret })).toMatchObject(stranger);
});

it('tells the network of the address, also at an unknown place', async () => {
  const { placeKind, network } = await gather();
  expect({ placeKind, network }).toEqual({ placeKind: 'unknown', network: place.network });
});
