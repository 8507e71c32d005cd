import {
  given,
  organizationCreated,
  otherSession,
  policy,
  someSession,
  twoFactorPolicyChanged,
} from '@sallyport/testing';
import { organization } from './organization';
import type { TwoFactorPolicy } from './policy';

const changed = (change: Partial<TwoFactorPolicy>, exceptSessionId: string | null = someSession) =>
  twoFactorPolicyChanged({ policy: policy(change), exceptSessionId });
const on = changed({ requireOn: ['new_device'] });
const off = changed({ requireOn: [] });
const strict = changed({ requireOn: ['every_login'] }, otherSession);
const after = (...events: ReturnType<typeof changed>[]) =>
  given(organization, [organizationCreated(), ...events]);
const byFirst = (revision: number, exceptionFrom = 0) => ({
  revision,
  exceptSessionId: someSession,
  exceptionFrom,
});
const byOther = (revision: number, exceptionFrom = 0) => ({
  revision,
  exceptSessionId: otherSession,
  exceptionFrom,
});

describe('what policies demand of sessions', () => {
  it('is nothing at the start', () => after().thenState({ demands: [] }));

  it('begins with the change of the policy', () =>
    after(on).thenState({ demands: [{ requireOn: ['new_device'], since: byFirst(1) }] }));

  it('keeps earlier demands, so that no session comes back', () =>
    after(on, strict, off).thenState({
      demands: [
        { requireOn: ['new_device'], since: byFirst(1) },
        { requireOn: ['every_login'], since: byOther(2) },
        { requireOn: [], since: byFirst(3) },
      ],
    }));

  it('has one entry for a demand that is made again', () =>
    after(on, off, changed({ requireOn: ['new_device'] }, otherSession)).thenState({
      demands: [
        { requireOn: [], since: byFirst(2) },
        { requireOn: ['new_device'], since: byOther(3, 1) },
      ],
    }));

  it('distinguishes the allowed factors', () =>
    after(on, changed({ allowedFactors: ['totp'] })).thenState({
      demands: [{ since: byFirst(1) }, { allowedFactors: ['totp'], since: byFirst(2) }],
    }));

  it.each<[string, Partial<TwoFactorPolicy>]>([
    ['the e-mail of backup codes', { backupCodeEmail: 'notice' }],
    ['the days of trust', { deviceTrustDays: 1 }],
    ['the delay of recoveries', { recoveryDelayHours: 720 }],
  ])('does not change with %s', (_title, change) =>
    after(on, changed(change, otherSession)).thenState({
      demands: [{ requireOn: ['new_device'], since: byFirst(1) }],
    }),
  );
});
