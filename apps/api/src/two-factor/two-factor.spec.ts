import {
  acme,
  ana,
  backupCodesGenerated,
  minutesAfterNoon,
  someSession,
  tenBackupCodes,
  twoFactorPolicyChanged,
} from '@sallyport/testing';
import { TwoFactorCalls } from '../spec-support/two-factor-calls';

let at: TwoFactorCalls;
beforeEach(async () => (at = await TwoFactorCalls.begin()));
afterEach(() => at.app.close());

it.each([
  ['GET', '/backup-codes', undefined],
  ['POST', '/backup-codes', undefined],
  ['POST', '/authenticator-apps', undefined],
  ['POST', '/phone-changes', { country: 'NL', number: '0687654321' }],
  ['DELETE', `/authenticator-apps/${someSession}`, undefined],
] as const)('%s %s needs a step-up', async (method, path, body) => {
  expect(await at.call(method, path, body)).toMatchObject({
    status: 403,
    body: { code: 'step_up_required' },
  });
  await at.stepUp();
  at.app.clock.time = minutesAfterNoon(10);
  expect(await at.call(method, path, body)).toMatchObject({ status: 403 });
  expect(await at.factorEvents()).toEqual(['PhoneNumberVerified']);
});

it('tells what is set up', async () => {
  await at.app.log.record(`factors-${ana}`, backupCodesGenerated());
  expect(await at.call('GET', '')).toMatchObject({
    status: 200,
    body: {
      required: false,
      enrolled: true,
      phone: { hint: '•••• •• 78' },
      factors: [{ factorId: ana, type: 'sms', label: '•••• •• 78' }],
      backupCodes: { remaining: 10 },
    },
  });
  await at.app.log.record(`organization-${acme}`, twoFactorPolicyChanged({ exceptSessionId: someSession }));
  expect(await at.call('GET', '')).toMatchObject({ body: { required: true } });
});

describe('backup codes', () => {
  beforeEach(() => at.stepUp());

  it('are shown again, with those that were used, and that is recorded', async () => {
    await at.app.log.record(`factors-${ana}`, backupCodesGenerated());
    await at.stepUp({ factor: 'backup_code', code: tenBackupCodes[3] });
    const { body } = await at.call('GET', '/backup-codes');
    expect(body.codes.map(({ code }: { code: string }) => code)).toEqual(tenBackupCodes);
    expect(
      body.codes.flatMap(({ usedAt }: { usedAt: string | null }, index: number) => (usedAt ? [index] : [])),
    ).toEqual([3]);
    expect(await at.factorEvents()).toContain('BackupCodesViewed');
  });

  it('are made anew, and the old ones are dead', async () => {
    await at.app.log.record(`factors-${ana}`, backupCodesGenerated());
    const { status, body } = await at.call('POST', '/backup-codes');
    expect(status).toBe(201);
    expect(new Set(body.codes).size).toBe(10);
    const use = (code: string) => at.stepUp({ factor: 'backup_code', code });
    expect(await use(tenBackupCodes[0] ?? '')).toMatchObject({ status: 401 });
    expect(await use(body.codes[0])).toMatchObject({ status: 200 });
  });

  it('are not there before there are any', async () =>
    expect(await at.call('GET', '/backup-codes')).toMatchObject({
      status: 404,
      body: { code: 'backup_codes_not_available' },
    }));
});
