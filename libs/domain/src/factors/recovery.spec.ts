import {
  anasPhone,
  authenticatorAppEnrolled,
  authenticatorAppOffered,
  backupCodesGenerated,
  given,
  minutesAfterNoon,
  NOON,
  otherFactor,
  otherRecovery,
  phoneNumberChanged,
  phoneNumberVerified,
  pushDeviceRegistered,
  recoveryCancelled,
  recoveryCompleted,
  recoveryRequested,
  someRecovery,
  stateOf,
} from '@sallyport/testing';
import {
  decideCancelRecovery,
  decideCancelRecoveryByLink,
  decideCompleteRecovery,
  decideRequestRecovery,
  enrolledFactors,
  factors,
  isRecoveryDue,
  type RequestRecovery,
} from '../index';

const enrolled = [phoneNumberVerified(), backupCodesGenerated()];
const pending = [...enrolled, recoveryRequested()];
const dueAt = minutesAfterNoon(72 * 60);
const recovery = { recoveryId: someRecovery, requestedBy: 'user', dueAt } as const;
const request: RequestRecovery = {
  recoveryId: someRecovery,
  requestedBy: 'user',
  recoveryDelayHours: 72,
  keyId: 'k1',
  now: NOON,
};

describe('asking for a recovery', () => {
  it('is due after the delay of the policy', () => {
    given(factors, enrolled)
      .when(decideRequestRecovery, request)
      .thenReplied(recovery, [recoveryRequested()]);
    given(factors, enrolled)
      .when(decideRequestRecovery, { ...request, recoveryDelayHours: 24 })
      .thenReplied({ ...recovery, dueAt: minutesAfterNoon(24 * 60) });
  });

  it('records which number and how many push devices are notified', () => {
    given(factors, [...enrolled, pushDeviceRegistered(), pushDeviceRegistered({ factorId: otherFactor })])
      .when(decideRequestRecovery, request)
      .thenReplied(recovery, [recoveryRequested({ ...anasPhone, pushDevices: 2 })]);
    given(factors, [authenticatorAppOffered(), authenticatorAppEnrolled()])
      .when(decideRequestRecovery, request)
      .thenReplied(recovery, [recoveryRequested({ phone: null, country: null })]);
  });

  it('takes no factor away yet', () =>
    expect(enrolledFactors(stateOf(factors, pending))).toEqual(['sms', 'backup_code']));

  it.each(['user', 'administrator', 'operator'] as const)(
    'is idempotent while one is pending, also for the %s: nobody shortens the delay',
    (requestedBy) =>
      given(factors, pending)
        .when(decideRequestRecovery, {
          ...request,
          requestedBy,
          recoveryId: otherRecovery,
          recoveryDelayHours: 24,
        })
        .thenReplied(recovery, []),
  );

  it('is possible again after it was cancelled', () =>
    given(factors, [...pending, recoveryCancelled()])
      .when(decideRequestRecovery, { ...request, recoveryId: otherRecovery })
      .thenReplied({ ...recovery, recoveryId: otherRecovery }));

  it.each([
    ['who never had a factor', []],
    ['who has only backup codes', [backupCodesGenerated()]],
    ['whose factors were recovered', [...pending, recoveryCompleted()]],
  ])('is refused for a user %s', (_title, history) =>
    given(factors, history).when(decideRequestRecovery, request).thenRefused('recovery_not_available'),
  );
});

describe('cancelling a recovery by a link', () => {
  const cancel = { recoveryId: someRecovery };

  it('cancels one that the user asked for', () => {
    given(factors, pending)
      .when(decideCancelRecoveryByLink, cancel)
      .then([recoveryCancelled({ reason: 'link' })]);
    given(factors, [...pending, recoveryCancelled({ reason: 'link' })]).thenState({ recovery: null });
  });

  it.each([
    ['an administrator started', [...enrolled, recoveryRequested({ requestedBy: 'administrator' })]],
    ['the operator started', [...enrolled, recoveryRequested({ requestedBy: 'operator' })]],
    ['was never asked for', enrolled],
    ['is another one', [...enrolled, recoveryRequested({ recoveryId: otherRecovery })]],
    ['was cancelled', [...pending, recoveryCancelled()]],
    ['was completed', [...pending, recoveryCompleted()]],
  ])('is refused for one that %s', (_title, history) =>
    given(factors, history).when(decideCancelRecoveryByLink, cancel).thenRefused('recovery_not_found'),
  );
});

describe.each(['two-factor-sign-in', 'administrator'] as const)('cancelling a recovery: %s', (reason) => {
  it.each(['user', 'administrator', 'operator'] as const)('cancels one of the %s', (requestedBy) =>
    given(factors, [...enrolled, recoveryRequested({ requestedBy })])
      .when(decideCancelRecovery, { reason })
      .then([recoveryCancelled({ reason })]),
  );

  it('does nothing if there is none', () =>
    given(factors, enrolled).when(decideCancelRecovery, { reason }).then([]));
});

describe('completing a recovery', () => {
  it('takes all factors away once it is due', () => {
    given(factors, pending).when(decideCompleteRecovery, { now: dueAt }).then([recoveryCompleted()]);
    const state = stateOf(factors, [...pending, phoneNumberChanged(), recoveryCompleted()]);
    expect(enrolledFactors(state)).toEqual([]);
    expect(state).toEqual({ ...factors.initial, enrolmentDue: true });
  });

  it('does nothing before', () => {
    given(factors, pending)
      .when(decideCompleteRecovery, { now: minutesAfterNoon(72 * 60 - 1) })
      .then([]);
    expect(isRecoveryDue(stateOf(factors, pending), minutesAfterNoon(72 * 60 - 1))).toBe(false);
    expect(isRecoveryDue(stateOf(factors, pending), dueAt)).toBe(true);
  });

  it.each([
    ['was never asked for', enrolled],
    ['was cancelled', [...pending, recoveryCancelled()]],
    ['was completed', [...pending, recoveryCompleted()]],
  ])('does nothing if it %s', (_title, history) =>
    given(factors, history).when(decideCompleteRecovery, { now: dueAt }).then([]),
  );
});
