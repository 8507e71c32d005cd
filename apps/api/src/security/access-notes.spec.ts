import { SystemTimers } from '@sallyport/adapters/system';
import { CommandRunner, StoreUnavailable } from '@sallyport/event-store';
import {
  acme,
  amsterdamIp,
  ana,
  MemoryLog,
  NOON,
  secondsAfterNoon,
  someDevice,
  someSession,
} from '@sallyport/testing';
import type { SessionPrincipal } from '../http/authentication';
import { AccessNotes } from './access-notes';

const principal: SessionPrincipal = {
  kind: 'session',
  sessionId: someSession,
  userId: ana,
  organizationId: acme,
  role: 'member',
  deviceId: someDevice,
  locationId: null,
  assurance: 'password',
  steppedUpUntil: null,
  steppedUpBy: null,
  startedAt: NOON,
  expiresAt: secondsAfterNoon(3_600),
};
const stream = `activity-${someSession}`;

let log: MemoryLog;
const notesOf = (one: MemoryLog) =>
  new AccessNotes(new CommandRunner(one.store, one.codec, new SystemTimers()));
beforeEach(() => {
  log = new MemoryLog();
});

it('makes one note a minute, whichever process sees the requests', async () => {
  const [here, there] = [notesOf(log), notesOf(log)];
  for (const second of [0, 10, 59])
    for (const notes of [here, there]) await notes.note(principal, amsterdamIp, secondsAfterNoon(second));
  expect(await log.read(stream)).toEqual([{ type: 'SessionAccessed', data: { ip: amsterdamIp } }]);
  await here.note(principal, amsterdamIp, secondsAfterNoon(60));
  expect(await log.read(stream)).toHaveLength(2);
});

it('looks into the log once a minute', async () => {
  const notes = notesOf(log);
  const read = jest.spyOn(log.store, 'readStream');
  await Promise.all(Array.from({ length: 20 }, () => notes.note(principal, amsterdamIp, NOON)));
  await notes.note(principal, amsterdamIp, secondsAfterNoon(59));
  expect(read).toHaveBeenCalledTimes(1);
});

it('keeps nobody out when a note cannot be written', async () => {
  jest.spyOn(log.store, 'readStream').mockRejectedValue(new StoreUnavailable('down'));
  await expect(notesOf(log).note(principal, amsterdamIp, NOON)).resolves.toBeUndefined();
});

it('does not hide a fault of our own', async () => {
  jest.spyOn(log.store, 'readStream').mockRejectedValue(new TypeError('a fault'));
  await expect(notesOf(log).note(principal, amsterdamIp, NOON)).rejects.toThrow('a fault');
});
