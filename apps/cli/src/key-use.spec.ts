import { randomBytes } from 'node:crypto';
import { KeyRing } from '@sallyport/event-store';
import {
  ana,
  bob,
  lockoutLiftRequested,
  MemoryLog,
  minutesAfterNoon,
  passwordResetRequested,
  recoveryCancelled,
  recoveryCompleted,
  recoveryRequested,
} from '@sallyport/testing';
import { keyUseIn } from './key-use';

let log: MemoryLog;
beforeEach(() => (log = new MemoryLog()));

/** How many codes and links need a key at a moment, so many minutes after noon. */
async function linksAt(minutes: number, keyId = 'k1'): Promise<number> {
  const keys = new KeyRing({ current: 'k1', lookup: 'k1', keys: { k1: randomBytes(32) } });
  const parts = { store: log.store, codec: log.codec, dataKeys: log.keys, keys };
  return (await keyUseIn(parts, minutesAfterNoon(minutes))).get(keyId)?.codesAndLinks ?? 0;
}

it('counts links until they expire', async () => {
  await log.record(`user-${ana}`, passwordResetRequested({ keyId: 'k1', expiresAt: minutesAfterNoon(30) }));
  await log.record(`attempts-${ana}`, lockoutLiftRequested({ expiresAt: minutesAfterNoon(60) }));
  expect([await linksAt(1), await linksAt(31), await linksAt(61)]).toEqual([2, 1, 0]);
});

it('counts the link of a recovery for as long as the recovery is pending, also when it is due', async () => {
  await log.record(`factors-${ana}`, recoveryRequested({ recoveryId: ana, keyId: 'k2' }));
  await log.record(`factors-${bob}`, recoveryRequested({ recoveryId: bob, keyId: 'k2' }));
  const AFTER_IT_IS_DUE = 100 * 60;
  expect(await linksAt(AFTER_IT_IS_DUE, 'k2')).toBe(2);
  await log.record(`factors-${ana}`, recoveryCancelled({ recoveryId: ana }));
  await log.record(`factors-${bob}`, recoveryCompleted({ recoveryId: bob }));
  expect(await linksAt(1, 'k2')).toBe(0);
});

it('counts no link of a recovery that an operator or an administrator started', async () => {
  await log.record(`factors-${ana}`, recoveryRequested({ requestedBy: 'operator' }));
  await log.record(`factors-${bob}`, recoveryRequested({ requestedBy: 'administrator' }));
  expect(await linksAt(1)).toBe(0);
});
