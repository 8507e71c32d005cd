import { factorTypes } from '@sallyport/domain';
import {
  ana,
  anasPhone,
  authenticatorAppEnrolled,
  authenticatorAppOffered,
  authenticatorAppRemoved,
  backupCodesGenerated,
  minutesAfterNoon,
  NOON,
  otherChallenge,
  phoneNumberVerified,
  secondsAfterNoon,
  someChallenge,
  someFactor,
  tenBackupCodes,
} from '@sallyport/testing';
import { hotp } from 'speakeasy';
import { otherThan, SignInBench } from '../spec-support/sign-in-bench';
import { factorOf, factorsByType } from './index';

const stream = `factors-${ana}`;
const right = (factorId: string | null = null) => ({ right: true, factorId });
const not = (reason: 'wrong' | 'expired' | 'used') => ({ right: false, reason });
const times = (count: number) => Array.from({ length: count }, (_, index) => index);

let bench: SignInBench;
beforeEach(async () => {
  bench = await SignInBench.start();
});

it('every factor but the passkey has a folder', () => {
  expect(factorTypes.filter((type) => factorOf(type) === undefined)).toEqual(['passkey']);
  expect(Object.keys(factorsByType).sort()).toEqual(factorTypes.filter((type) => type !== 'passkey').sort());
});

it.each([
  ['sms', true, 'sms'],
  ['push', true, 'otp'],
  ['totp', false, 'otp'],
  ['backup_code', false, 'otp'],
] as const)('%s: its codes are sent: %s; in amr it is %s', (type, isDelivered, amr) =>
  expect(factorsByType[type]).toMatchObject({ isDelivered, amr }),
);

describe.each(['sms', 'push'] as const)('a code by %s', (type) => {
  const sent = { challengeId: someChallenge, counter: 1, keyId: 'k1', expiresAt: minutesAfterNoon(5) };
  const codeOf = (challengeId: string, counter: number) =>
    bench.codes.hotp(bench.keys.derive('one-time-code', challengeId, 'k1').key, counter);
  const judge = (code: string, to: typeof sent | undefined = sent) =>
    factorsByType[type].judge(bench.parts, bench.context(), code, to);

  it('is right for its challenge and counter alone', async () => {
    expect(await judge(codeOf(someChallenge, 1))).toEqual(right());
    for (const [challengeId, counter] of [
      [someChallenge, 0],
      [someChallenge, 2],
      [otherChallenge, 1],
    ] as const)
      expect(await judge(codeOf(challengeId, counter))).toEqual(not('wrong'));
  });

  it('expires', async () => {
    bench.now = secondsAfterNoon(299);
    expect(await judge(codeOf(someChallenge, 1))).toEqual(right());
    bench.now = minutesAfterNoon(5);
    expect(await judge(codeOf(someChallenge, 1))).toEqual(not('expired'));
    expect(await judge(otherThan(codeOf(someChallenge, 1)))).toEqual(not('wrong'));
  });

  it.each(['', '12345', '1234567', '４９２１１３', ' 123456'])('is not %j', async (code) =>
    expect(await judge(code)).toEqual(not('wrong')),
  );

  it('is nothing when none was sent', async () =>
    expect(
      await factorsByType[type].judge(bench.parts, bench.context(), codeOf(someChallenge, 1), undefined),
    ).toEqual(not('wrong')));
});

describe('a code of an authenticator app', () => {
  const secret = authenticatorAppOffered().data.seed;
  const counter = Math.floor(Date.parse(NOON) / 30_000);
  const codeAt = (step: number) => hotp({ secret, encoding: 'base32', counter: counter + step });
  const judge = (code: string) => factorsByType.totp.judge(bench.parts, bench.context(), code, undefined);
  const enrolled = authenticatorAppEnrolled({ step: counter - 2 });

  it('is right once, in parallel too', async () => {
    await bench.record(stream, authenticatorAppOffered(), enrolled);
    const verdicts = await Promise.all(times(20).map(() => judge(codeAt(0))));
    expect(verdicts.filter((verdict) => verdict.right)).toEqual([right(someFactor)]);
    expect(verdicts).toContainEqual(not('used'));
  });

  it('is not accepted after a newer one', async () => {
    await bench.record(stream, authenticatorAppOffered(), enrolled);
    expect(await judge(codeAt(1))).toEqual(right(someFactor));
    expect(await judge(codeAt(0))).toEqual(not('used'));
  });

  it.each([
    ['is on offer', []],
    ['was removed', [enrolled, authenticatorAppRemoved()]],
  ])('is wrong when the app %s', async (_, events) => {
    await bench.record(stream, authenticatorAppOffered(), ...events);
    expect(await judge(codeAt(0))).toEqual(not('wrong'));
  });
});

describe('a backup code', () => {
  const [code = ''] = tenBackupCodes;
  const judge = (shown: string) =>
    factorsByType.backup_code.judge(bench.parts, bench.context(), shown, undefined);
  beforeEach(() => bench.record(stream, phoneNumberVerified(anasPhone), backupCodesGenerated()));

  it('is right once, in parallel too', async () => {
    const verdicts = await Promise.all(times(20).map(() => judge(code)));
    expect(verdicts.filter((verdict) => verdict.right)).toHaveLength(1);
    expect((await bench.types(stream)).filter((type) => type === 'BackupCodeUsed')).toHaveLength(1);
  });

  it('of another user is wrong, and uses nothing up', async () => {
    expect(await judge('AAAA-AAAA-AAAA-AAAA')).toEqual(not('wrong'));
    expect(await bench.types(stream)).not.toContain('BackupCodeUsed');
  });
});
