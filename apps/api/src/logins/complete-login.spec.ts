import { SystemTimers } from '@sallyport/adapters/system';
import { CommandRunner } from '@sallyport/event-store';
import {
  acme,
  ana,
  deviceBlocked,
  deviceRecognized,
  deviceUnblocked,
  locationBlocked,
  locationRecognized,
  locationUnblocked,
  loginAttempted,
  MemoryLog,
  NOON,
  otherLogin,
  someDevice,
  someLocation,
  someSession,
} from '@sallyport/testing';
import type { UserContext } from '../security/user-context';
import { CompleteLogin } from './complete-login';

const attempted = loginAttempted().data;
const completed = {
  loginId: otherLogin,
  attempted,
  sessionId: someSession,
  assurance: 'two_factor',
  deviceToken: undefined,
} as const;
const context: UserContext = {
  commandId: otherLogin,
  now: NOON,
  actor: { kind: 'user', id: ana },
  organizationId: acme,
  userId: ana,
  correlationId: 'request-1',
  causationId: otherLogin,
  written: { last: 0 },
};

let log: MemoryLog;
const complete = () => {
  const runner = new CommandRunner(log.store, log.codec, new SystemTimers());
  return new CompleteLogin(runner, { bytes: (count) => Buffer.alloc(count, 7) }).execute(context, completed);
};
const started = async () => (await log.read(`session-${someSession}`)).length;

beforeEach(async () => {
  log = new MemoryLog();
  await log.record(`device-${someDevice}`, deviceRecognized());
  await log.record(`location-${someLocation}`, locationRecognized());
});

it('gives a login its session', async () => {
  await complete();
  expect(await started()).toBe(1);
});

const blocks = [
  { what: 'device', stream: `device-${someDevice}`, block: deviceBlocked(), unblock: deviceUnblocked() },
  {
    what: 'place',
    stream: `location-${someLocation}`,
    block: locationBlocked(),
    unblock: locationUnblocked(),
  },
];

it.each(blocks)(
  'gives none when it saw the $what blocked, though the block is lifted meanwhile',
  async ({ stream, block, unblock }) => {
    await log.record(stream, block);
    const { readStream } = log.store;
    let isLifted = false;
    jest.spyOn(log.store, 'readStream').mockImplementation(async (name, options) => {
      const events = await readStream.call(log.store, name, options);
      if (name === stream && !isLifted) {
        isLifted = true;
        await log.record(stream, unblock);
      }
      return events;
    });
    await expect(complete()).rejects.toMatchObject({ code: 'forbidden' });
    expect(await started()).toBe(0);
  },
);
