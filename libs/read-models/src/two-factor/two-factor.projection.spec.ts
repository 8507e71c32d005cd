import { ERASED } from '@sallyport/domain';
import {
  ana,
  authenticatorAppEnrolled,
  authenticatorAppOffered,
  authenticatorAppRemoved,
  backupCodesGenerated,
  backupCodesRegenerated,
  backupCodeUsed,
  bob,
  challengePassed,
  minutesAfterNoon,
  NOON,
  otherFactor,
  otherPhoneChange,
  phoneNumberChangeCancelled,
  phoneNumberChanged,
  phoneNumberChangeRequested,
  phoneNumberVerified,
  pushDeviceRegistered,
  pushDeviceRemoved,
  recoveryCompleted,
  sessionSteppedUp,
  someFactor,
  someLogin,
  someSession,
  totpStepAccepted,
  userErased,
} from '@sallyport/testing';
import { documentsOf } from '../spec-support/documents-of';
import { story } from '../spec-support/story';
import { twoFactorOf } from './two-factor-of';
import { twoFactor } from './two-factor.projection';

const at = minutesAfterNoon;
const after = async (...entries: Parameters<typeof story>) =>
  twoFactorOf(await documentsOf(twoFactor, story(...entries)));

const enrolled = [ana, phoneNumberVerified()] as const;
const changed = [ana, phoneNumberChanged(), { at: at(10) }] as const;
const cancelled = [ana, phoneNumberChangeCancelled(), { at: at(30) }] as const;
const oldNumber = { hint: '•••• •• 78', verifiedAt: NOON, lastUsedAt: null };
const newNumber = { ...oldNumber, verifiedAt: at(10) };

it('is nothing at first', async () => {
  expect(await after()).toEqual({ phone: null, apps: [], pushDevices: [], backupCodes: null });
});

describe('phone', () => {
  it('is there once it was proved, by its last two digits', async () => {
    expect((await after(enrolled)).phone).toEqual(oldNumber);
  });
  it('was used when a code by SMS was right', async () => {
    expect((await after(enrolled, [someLogin, challengePassed(), { at: at(1) }])).phone?.lastUsedAt).toBe(
      at(1),
    );
    expect(
      (await after(enrolled, [someSession, sessionSteppedUp({ by: 'sms' }), { at: at(2) }])).phone
        ?.lastUsedAt,
    ).toBe(at(2));
    const others = [
      [someLogin, challengePassed({ factor: 'totp' })],
      [someSession, sessionSteppedUp({ by: 'password' })],
    ] as const;
    expect((await after(enrolled, ...others)).phone?.lastUsedAt).toBeNull();
  });
  it('changes with the proof of the new number, not with the wish', async () => {
    expect((await after(enrolled, [ana, phoneNumberChangeRequested()])).phone).toEqual(oldNumber);
    expect((await after(enrolled, changed)).phone).toEqual(newNumber);
  });
  it('is the old one again when the change is taken back', async () => {
    expect((await after(enrolled, changed, cancelled)).phone).toEqual(oldNumber);
  });
  it('stays when a change is dropped that waits for its code', async () => {
    expect(
      (await after(enrolled, changed, [ana, phoneNumberChangeCancelled({ changeId: otherPhoneChange })]))
        .phone,
    ).toEqual(newNumber);
  });
  it('is the owner’s again when a thief changed it twice and the first change is taken back', async () => {
    const thiefs = phoneNumberChanged({ changeId: otherPhoneChange, phone: '+447400123456' });
    expect((await after(enrolled, changed, [ana, thiefs, { at: at(20) }], cancelled)).phone).toEqual(
      oldNumber,
    );
    const later = [ana, thiefs, { at: at(40) }] as const;
    expect((await after(enrolled, changed, cancelled, later)).phone).toMatchObject({ hint: '•••• •• 56' });
  });
  it('is none when the only one is taken back', async () => {
    expect((await after(changed, cancelled)).phone).toBeNull();
  });
  it('keeps no number whole', async () => {
    const documents = JSON.stringify(await documentsOf(twoFactor, story(enrolled, changed)));
    expect(documents).not.toContain(phoneNumberVerified().data.phone);
    expect(documents).not.toContain(phoneNumberChanged().data.phone);
  });
});

describe('authenticator apps', () => {
  const offered = [ana, authenticatorAppOffered()] as const;
  const added = [ana, authenticatorAppEnrolled(), { at: at(1) }] as const;
  it('count once they showed that they work', async () => {
    expect((await after(offered)).apps).toEqual([]);
    expect((await after(offered, added)).apps).toEqual([
      { factorId: someFactor, label: 'Authenticator app', addedAt: at(1), lastUsedAt: null },
    ]);
  });
  it('were used when a code was accepted', async () => {
    expect((await after(offered, added, [ana, totpStepAccepted(), { at: at(9) }])).apps).toMatchObject([
      { lastUsedAt: at(9) },
    ]);
  });
  it('are gone when removed', async () => {
    expect((await after(offered, added, [ana, authenticatorAppRemoved()])).apps).toEqual([]);
  });
  it('keep no seed', async () => {
    expect(JSON.stringify(await documentsOf(twoFactor, story(offered, added)))).not.toContain('GEZD');
  });
});

describe('push devices', () => {
  const added = [ana, pushDeviceRegistered(), { at: at(1) }] as const;
  it('are there once they were registered', async () => {
    expect((await after(added)).pushDevices).toEqual([
      { factorId: someFactor, label: 'Chrome on Android', addedAt: at(1), lastUsedAt: null },
    ]);
  });
  it('were used when a code that was pushed was right', async () => {
    const passed = [someLogin, challengePassed({ factor: 'push' }), { at: at(9) }] as const;
    expect((await after(enrolled, added, passed)).pushDevices).toMatchObject([{ lastUsedAt: at(9) }]);
    expect((await after(enrolled, added, passed)).phone).toMatchObject({ lastUsedAt: null });
  });
  it('are gone when removed', async () => {
    expect((await after(added, [ana, pushDeviceRemoved()])).pushDevices).toEqual([]);
  });
  it('keep no address and no key', async () => {
    expect(JSON.stringify(await documentsOf(twoFactor, story(added)))).not.toMatch(/mozilla|BCVx|BTBZ/);
  });
});

describe('backup codes', () => {
  const generated = [ana, backupCodesGenerated()] as const;
  it('are counted, not kept', async () => {
    expect((await after(generated)).backupCodes).toEqual({ remaining: 10, generatedAt: NOON });
    expect((await after(generated, [ana, backupCodeUsed()])).backupCodes).toEqual({
      remaining: 9,
      generatedAt: NOON,
    });
    expect(JSON.stringify(await documentsOf(twoFactor, story(generated)))).not.toContain('EFGH');
  });
  it('are ten again when made anew', async () => {
    const anew = [ana, backupCodesRegenerated(), { at: at(5) }] as const;
    expect((await after(generated, [ana, backupCodeUsed()], anew)).backupCodes).toEqual({
      remaining: 10,
      generatedAt: at(5),
    });
  });
});

describe('a recovery', () => {
  const before = [
    enrolled,
    changed,
    [ana, authenticatorAppOffered()],
    [ana, authenticatorAppEnrolled()],
    [ana, pushDeviceRegistered({ factorId: otherFactor })],
    [ana, backupCodesGenerated()],
  ] as const;
  const recovered = [ana, recoveryCompleted(), { at: at(20) }] as const;
  it('takes all factors away', async () => {
    expect(await documentsOf(twoFactor, story(...before, recovered))).toEqual([]);
  });
  it('leaves the factors of others', async () => {
    const bobs = [bob, phoneNumberVerified(), { userId: bob }] as const;
    expect(await documentsOf(twoFactor, story(bobs, ...before, recovered))).toMatchObject([{ userId: bob }]);
  });
  it('is followed by new ones', async () => {
    const again = [ana, phoneNumberVerified(), { at: at(21) }] as const;
    expect(await after(...before, recovered, again)).toEqual({
      phone: { ...oldNumber, verifiedAt: at(21) },
      apps: [],
      pushDevices: [],
      backupCodes: null,
    });
  });
});

it('takes what is left of an erased user, and is gone with the erasure', async () => {
  const erasedCodes = backupCodesGenerated({ codes: null as unknown as string[] });
  const before = [
    [ana, phoneNumberVerified({ phone: ERASED })],
    [ana, erasedCodes],
  ] as const;
  expect((await after(...before)).phone?.hint).toBe('•••• •• ••');
  expect(await documentsOf(twoFactor, story(...before, [ana, userErased()]))).toEqual([]);
});
