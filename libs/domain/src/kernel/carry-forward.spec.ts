import {
  at,
  attemptFailed,
  attemptReserved,
  attemptSucceeded,
  authenticatorAppEnrolled,
  authenticatorAppOffered,
  authenticatorAppRemoved,
  backupCodesGenerated,
  backupCodesRegenerated,
  backupCodeUsed,
  deviceBlocked,
  deviceForgotten,
  deviceRecognized,
  deviceRenamed,
  deviceTrusted,
  deviceUnblocked,
  lockoutLifted,
  lockoutLiftRequested,
  minutesAfterNoon,
  otherLift,
  otherRecovery,
  phoneNumberChangeCancelled,
  phoneNumberChanged,
  phoneNumberChangeRequested,
  phoneNumberSubmitted,
  phoneNumberVerified,
  pushDeviceRegistered,
  pushDeviceRemoved,
  recorded,
  recoveryCancelled,
  recoveryCompleted,
  recoveryRequested,
  someChallenge,
  someDevice,
  someLift,
  someLogin,
  totpStepAccepted,
  userLockedOut,
  type Past,
} from '@sallyport/testing';
import type { z } from 'zod';
import {
  activity,
  attempts,
  device,
  factors,
  type Aggregate,
  type AttemptsEvent,
  type DeviceEvent,
  type DomainEvent,
  type FactorsEvent,
  type Recorded,
} from '../index';

const guess = (number: number) => `019ab000-0000-7000-8000-0000000a${String(number).padStart(4, '0')}`;

const guesses: Past<AttemptsEvent>[] = [
  attemptReserved({ attemptId: guess(1) }),
  attemptFailed({ attemptId: guess(1) }),
  attemptReserved({ attemptId: guess(2), bucket: someDevice }),
  attemptSucceeded({ attemptId: guess(2) }),
  attemptReserved({ attemptId: guess(3), kind: 'second_factor', challengeId: someChallenge }),
  attemptFailed({ attemptId: guess(3) }),
  userLockedOut(),
  attemptReserved({ attemptId: guess(4), bucket: someDevice }),
  attemptFailed({ attemptId: guess(4) }),
  userLockedOut({ bucket: someDevice, until: null }),
  at(minutesAfterNoon(90), attemptReserved({ attemptId: guess(5), kind: 'second_factor' })),
  attemptSucceeded({ attemptId: guess(5) }),
  lockoutLiftRequested(),
  lockoutLiftRequested({ liftId: otherLift }),
  attemptReserved({ attemptId: guess(6) }),
  attemptFailed({ attemptId: guess(6) }),
  lockoutLifted({ reason: 'link', liftId: someLift }),
  lockoutLifted(),
];
const onOneDevice: Past<DeviceEvent>[] = [
  deviceRecognized({ trustsByLogin: true }),
  deviceTrusted(),
  deviceRenamed(),
  deviceBlocked(),
  deviceUnblocked(),
  at(minutesAfterNoon(1), deviceRecognized()),
  at(minutesAfterNoon(1), deviceTrusted()),
  deviceForgotten(),
];
const withFactors: Past<FactorsEvent>[] = [
  phoneNumberSubmitted(),
  phoneNumberVerified(),
  backupCodesGenerated(),
  backupCodeUsed(),
  authenticatorAppOffered(),
  authenticatorAppEnrolled(),
  totpStepAccepted(),
  pushDeviceRegistered(),
  pushDeviceRemoved(),
  phoneNumberChangeRequested(),
  phoneNumberChanged(),
  phoneNumberChangeCancelled({ frozenUntil: minutesAfterNoon(72 * 60) }),
  authenticatorAppRemoved(),
  authenticatorAppOffered({ loginId: someLogin }),
  recoveryRequested(),
  recoveryCancelled(),
  recoveryRequested({ recoveryId: otherRecovery }),
  recoveryCompleted({ recoveryId: otherRecovery }),
  backupCodesRegenerated(),
];

/** After each event of a history: the state goes through the shape that the log has for it, and comes out the same. */
function survivesBeingCarriedForward<State, Event extends DomainEvent>(
  aggregate: Aggregate<State, Event>,
  history: readonly Past<Event>[],
): void {
  let state = aggregate.initial;
  for (const event of recorded(history)) {
    state = aggregate.evolve(state, event);
    const said = aggregate.carryForward?.(state);
    expect(aggregate.restartsAt).toContain(said?.type);
    const { type = '' } = said ?? {};
    const shape = aggregate.events.definitions[type]?.data.strict() as z.ZodType<object>;
    const read = { ...event, type, data: shape.parse(said?.data) } as unknown as Recorded<Event>;
    expect(aggregate.evolve(aggregate.initial, read)).toEqual(state);
    expect(aggregate.evolve(state, read)).toEqual(state);
  }
}

describe('a state that is carried forward is the same afterwards', () => {
  it('of the attempts', () => survivesBeingCarriedForward(attempts, guesses));
  it('of a device', () => survivesBeingCarriedForward(device, onOneDevice));
  it('of the factors', () => survivesBeingCarriedForward(factors, withFactors));
});

it('of an erased user no factor is left', () => {
  const erased: FactorsEvent = { type: 'FactorsCarriedForward', data: { factors: null } };
  const [read] = recorded([erased]) as [Recorded<FactorsEvent>];
  expect(factors.evolve(factors.initial, read)).toEqual(factors.initial);
});

it('each fact of an activity says the whole state', () =>
  expect(activity.restartsAt).toEqual(Object.keys(activity.events.definitions)));
