import {
  at,
  attemptFailed,
  attemptReserved,
  attemptSucceeded,
  given,
  lockoutLifted,
  lockoutLiftRequested,
  minutesAfterNoon,
  NOON,
  otherLift,
  someAttempt,
  someChallenge,
  someDevice,
  someLift,
  stateOf,
  userLockedOut,
  type Past,
} from '@sallyport/testing';
import {
  attempts,
  decideFailAttempt,
  decideLiftLockout,
  decideLiftLockoutByLink,
  decideReserveAttempt,
  lockedUntil,
  STRANGERS,
  type AttemptsEvent,
} from '../index';

const guess = (number: number) => `019ab000-0000-7000-8000-0000000a${String(number).padStart(4, '0')}`;
const wrong = (count: number, over: object = {}, from = 0): Past<AttemptsEvent>[] =>
  Array.from({ length: count }, (_, index) => guess(from + index)).flatMap((attemptId) => [
    attemptReserved({ ...over, attemptId }),
    attemptFailed({ attemptId }),
  ]);
const codes = { kind: 'second_factor', challengeId: someChallenge } as const;
const inAnHour = minutesAfterNoon(60);
const locked = [...wrong(10), userLockedOut({ until: inAnHour }), lockoutLiftRequested()];
const byLink = lockoutLifted({ reason: 'link', liftId: someLift });
const reserve = (kind: 'password' | 'second_factor', bucket = STRANGERS) => ({
  attemptId: someAttempt,
  kind,
  challengeId: null,
  bucket,
  now: minutesAfterNoon(1),
});

describe.each(['administrator', 'operator'] as const)('lifting a lock-out by an %s', (reason) => {
  it('is recorded', () =>
    given(attempts, locked)
      .when(decideLiftLockout, { reason })
      .then([lockoutLifted({ reason })]));

  it('opens both passwords and codes', () => {
    const lifted = [...locked, lockoutLifted({ reason })];
    for (const kind of ['password', 'second_factor'] as const)
      given(attempts, lifted).when(decideReserveAttempt, reserve(kind)).thenReplied(undefined);
    expect(stateOf(attempts, lifted).buckets).toEqual({});
  });

  it('is idempotent', () =>
    given(attempts, [...locked, lockoutLifted({ reason })])
      .when(decideLiftLockout, { reason })
      .then([]));

  it('does nothing if there was no wrong answer', () =>
    given(attempts, []).when(decideLiftLockout, { reason }).then([]));

  it('leaves an open challenge the guesses that it had', () => {
    const history = [
      ...wrong(2, codes),
      lockoutLifted({ reason }),
      attemptReserved({ ...codes, attemptId: someAttempt }),
    ];
    given(attempts, history)
      .when(decideFailAttempt, { attemptId: someAttempt, now: NOON, liftId: otherLift, keyId: 'k1' })
      .thenReplied({ attemptsLeft: 2, locked: false });
  });
});

describe('the link that unlocks an account', () => {
  const use = { liftId: someLift, now: minutesAfterNoon(30) };

  it('is recorded', () => given(attempts, locked).when(decideLiftLockoutByLink, use).then([byLink]));

  it('opens the budget of passwords', () => {
    given(attempts, [...locked, byLink])
      .when(decideReserveAttempt, reserve('password'))
      .thenReplied(undefined);
    expect(lockedUntil(stateOf(attempts, locked), NOON)).toBe(inAnHour);
    expect(lockedUntil(stateOf(attempts, [...locked, byLink]), NOON)).toBeNull();
  });

  it('does not open the budget of codes, or a stolen mailbox could go on guessing them', () => {
    const guessedCodes = [...wrong(5), ...wrong(5, codes, 5), userLockedOut({ until: inAnHour })];
    const opened = [...guessedCodes, lockoutLiftRequested(), byLink];
    given(attempts, opened)
      .when(decideReserveAttempt, reserve('second_factor'))
      .thenRefused('attempts_locked');
    given(attempts, opened).when(decideReserveAttempt, reserve('password')).thenReplied(undefined);
  });

  it('does not forget wrong codes', () =>
    given(attempts, [...wrong(5), ...wrong(5, codes, 5), lockoutLiftRequested(), byLink]).thenState({
      buckets: { [STRANGERS]: { guesses: Array.from({ length: 5 }, () => ({ kind: 'second_factor' })) } },
    }));

  it('opens codes too if no code was guessed', () =>
    given(attempts, [...locked, byLink])
      .when(decideReserveAttempt, reserve('second_factor'))
      .thenReplied(undefined));

  it('leaves the lock of a trusted device', () =>
    given(attempts, [...locked, userLockedOut({ bucket: someDevice, until: inAnHour }), byLink])
      .when(decideReserveAttempt, reserve('password', someDevice))
      .thenRefused('attempts_locked'));

  it('does not make the next lock shorter', () =>
    given(attempts, [...locked, byLink, ...wrong(9, {}, 20), attemptReserved()])
      .when(decideFailAttempt, { attemptId: someAttempt, now: NOON, liftId: otherLift, keyId: 'k1' })
      .then([
        attemptFailed(),
        userLockedOut({ until: minutesAfterNoon(2) }),
        lockoutLiftRequested({ liftId: otherLift, lockedUntil: minutesAfterNoon(2), expiresAt: inAnHour }),
      ]));

  it.each([
    ['was never sent', [], use],
    ['is another one', locked, { ...use, liftId: otherLift }],
    ['was used', [...locked, byLink], use],
    ['has expired', locked, { ...use, now: inAnHour }],
  ])('is refused if it %s', (_title, history, command) =>
    given(attempts, history).when(decideLiftLockoutByLink, command).thenRefused('invalid_unlock_token'),
  );
});

describe('the link that comes with a lock', () => {
  const link = { liftId: someLift, keyId: 'k1' };
  const fail = { ...link, attemptId: someAttempt, now: NOON };
  const until = minutesAfterNoon(1);
  const sent = (count: number, moment = NOON) =>
    Array.from({ length: count }, () => at(moment, lockoutLiftRequested({ liftId: otherLift })));

  it('is sent to the user whom strangers locked out', () =>
    given(attempts, [...wrong(9), attemptReserved()])
      .when(decideFailAttempt, fail)
      .then([
        attemptFailed(),
        userLockedOut({ until }),
        lockoutLiftRequested({ lockedUntil: until, expiresAt: inAnHour }),
      ]));

  it('is not sent for a trusted device', () =>
    given(attempts, [...wrong(4, { bucket: someDevice }), attemptReserved({ bucket: someDevice })])
      .when(decideFailAttempt, fail)
      .then([attemptFailed(), userLockedOut({ bucket: someDevice, until })]));

  it('is sent three times a day', () => {
    given(attempts, [...sent(2), ...wrong(9), attemptReserved()])
      .when(decideFailAttempt, fail)
      .then([
        attemptFailed(),
        userLockedOut({ until }),
        lockoutLiftRequested({ lockedUntil: until, expiresAt: inAnHour }),
      ]);
    given(attempts, [...sent(3), ...wrong(9), attemptReserved()])
      .when(decideFailAttempt, fail)
      .then([attemptFailed(), userLockedOut({ until })]);
  });

  it('is sent again the next day', () =>
    given(attempts, [...sent(3, minutesAfterNoon(-24 * 60)), ...wrong(9), attemptReserved()])
      .when(decideFailAttempt, fail)
      .then([
        attemptFailed(),
        userLockedOut({ until }),
        lockoutLiftRequested({ lockedUntil: until, expiresAt: inAnHour }),
      ]));

  it('is forgotten after a day', () =>
    given(attempts, [...sent(3), at(minutesAfterNoon(24 * 60), lockoutLiftRequested())]).thenState({
      lifts: [{ liftId: someLift, used: false }],
    }));
});

it('keeps the links when a right answer forgives the guesses', () =>
  expect(
    stateOf(attempts, [
      lockoutLiftRequested(),
      attemptReserved({ attemptId: someAttempt }),
      attemptSucceeded({ attemptId: someAttempt }),
    ]).lifts,
  ).toHaveLength(1));
