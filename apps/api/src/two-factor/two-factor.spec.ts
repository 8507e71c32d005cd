import {
  acme,
  ana,
  backupCodesGenerated,
  minutesAfterNoon,
  someSession,
  tenBackupCodes,
  twoFactorPolicyChanged,
} from '@sallyport/testing';
import { SessionModule } from '../session/session.module';
import { PASSWORD, signedInApp, type SignedInApp } from '../spec-support/signed-in-app';
import { TwoFactorModule } from './two-factor.module';

let app: SignedInApp;
let token: string;
beforeEach(async () => {
  app = await signedInApp(SessionModule, TwoFactorModule);
  token = await app.start(someSession);
});
afterEach(() => app.close());

const call = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) =>
  app.call(method, `/me/two-factor${path}`, token, body);
const stepUp = () => app.call('POST', '/session/step-up', token, { password: PASSWORD });
const factorEvents = () => app.types(`factors-${ana}`);

it.each([
  ['GET', '/backup-codes', undefined],
  ['POST', '/backup-codes', undefined],
  ['POST', '/authenticator-apps', undefined],
  ['POST', '/phone-changes', { country: 'NL', number: '0687654321' }],
  ['DELETE', `/authenticator-apps/${someSession}`, undefined],
] as const)('%s %s needs a step-up', async (method, path, body) => {
  expect(await call(method, path, body)).toMatchObject({ status: 403, body: { code: 'step_up_required' } });
  await stepUp();
  app.clock.time = minutesAfterNoon(10);
  expect(await call(method, path, body)).toMatchObject({ status: 403 });
  expect(await factorEvents()).toEqual(['PhoneNumberVerified']);
});

it('tells what is set up', async () => {
  await app.log.record(`factors-${ana}`, backupCodesGenerated());
  expect(await call('GET', '')).toMatchObject({
    status: 200,
    body: {
      required: false,
      enrolled: true,
      phone: { hint: '•••• •• 78' },
      factors: [{ factorId: ana, type: 'sms', label: '•••• •• 78' }],
      backupCodes: { remaining: 10 },
    },
  });
  await app.log.record(`organization-${acme}`, twoFactorPolicyChanged({ exceptSessionId: someSession }));
  expect(await call('GET', '')).toMatchObject({ body: { required: true } });
});

describe('backup codes', () => {
  beforeEach(stepUp);

  it('are shown again, with those that were used, and that is recorded', async () => {
    await app.log.record(`factors-${ana}`, backupCodesGenerated());
    await app.call('POST', '/session/step-up', token, { factor: 'backup_code', code: tenBackupCodes[3] });
    const { body } = await call('GET', '/backup-codes');
    expect(body.codes.map(({ code }: { code: string }) => code)).toEqual(tenBackupCodes);
    expect(
      body.codes.flatMap(({ usedAt }: { usedAt: string | null }, index: number) => (usedAt ? [index] : [])),
    ).toEqual([3]);
    expect(await factorEvents()).toContain('BackupCodesViewed');
  });

  it('are made anew, and the old ones are dead', async () => {
    await app.log.record(`factors-${ana}`, backupCodesGenerated());
    const { status, body } = await call('POST', '/backup-codes');
    expect(status).toBe(201);
    expect(new Set(body.codes).size).toBe(10);
    const use = (code: string) =>
      app.call('POST', '/session/step-up', token, { factor: 'backup_code', code });
    expect(await use(tenBackupCodes[0] ?? '')).toMatchObject({ status: 401 });
    expect(await use(body.codes[0])).toMatchObject({ status: 200 });
  });

  it('are not there before there are any', async () =>
    expect(await call('GET', '/backup-codes')).toMatchObject({
      status: 404,
      body: { code: 'backup_codes_not_available' },
    }));
});
