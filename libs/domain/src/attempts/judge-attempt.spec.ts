import {
  at,
  attemptFailed,
  attemptReserved,
  attemptSucceeded,
  given,
  lockoutLiftRequested,
  minutesAfterNoon,
  NOON,
  someAttempt,
  someChallenge,
  someLift,
  stateOf,
  userLockedOut,
  type Past,
} from '@sallyport/testing';
import {
  attempts,
  decideFailAttempt,
  decideSucceedAttempt,
  HOUR,
  later,
  type AttemptsEvent,
  type Instant,
} from '../index';

const guess = (number: number) => `019ab000-0000-7000-8000-0000000a${String(number).padStart(4, '0')}`;
const wrong = (count: number, over: object = {}): Past<AttemptsEvent>[] =>
  Array.from({ length: count }, (_, index) => guess(index)).flatMap((attemptId) => [
    attemptReserved({ ...over, attemptId }),
    attemptFailed({ attemptId }),
  ]);
const link = { liftId: someLift, keyId: 'k1' };
const fail = { ...link, attemptId: someAttempt, now: NOON };
/** The link that comes with a lock of strangers. */
const linkSent = (lockedUntil: Instant, from: Instant = NOON) =>
  lockoutLiftRequested({ lockedUntil, expiresAt: later(from, HOUR) });
const locked = (until: Instant, from?: Instant) => [userLockedOut({ until }), linkSent(until, from)];

describe('a wrong answer', () => {
  it('is a fact', () =>
    given(attempts, [attemptReserved()])
      .when(decideFailAttempt, fail)
      .thenReplied({ attemptsLeft: 9, locked: false }, [attemptFailed()]));

  it('reports how many answers its challenge still takes', () =>
    given(attempts, [
      ...wrong(2, { challengeId: someChallenge }),
      attemptReserved({ challengeId: someChallenge }),
    ])
      .when(decideFailAttempt, fail)
      .thenReplied({ attemptsLeft: 2, locked: false }));

  it('locks for a minute when it is the tenth, in the same append', () =>
    given(attempts, [...wrong(9), attemptReserved()])
      .when(decideFailAttempt, fail)
      .thenReplied({ attemptsLeft: 0, locked: true }, [attemptFailed(), ...locked(minutesAfterNoon(1))]));

  it('locks for no shorter when the clock was put back meanwhile', () => {
    const anHourBack = { ...fail, now: minutesAfterNoon(-60) };
    given(attempts, [...wrong(9), at(anHourBack.now, attemptReserved())])
      .when(decideFailAttempt, anHourBack)
      .thenReplied({ attemptsLeft: 0, locked: true }, [
        attemptFailed(),
        ...locked(minutesAfterNoon(1), anHourBack.now),
      ]);
    given(attempts, [...wrong(10), userLockedOut({ until: minutesAfterNoon(32) }), attemptReserved()])
      .when(decideFailAttempt, anHourBack)
      .thenReplied({ attemptsLeft: 0, locked: true }, [
        attemptFailed(),
        ...locked(minutesAfterNoon(32), anHourBack.now),
      ]);
  });

  it.each([
    [1, 2],
    [2, 4],
    [5, 32],
    [6, 60],
    [20, 60],
  ])('locks twice as long each time, an hour at most: after %d locks %d minutes', (locks, minutes) =>
    given(attempts, [
      ...wrong(10),
      ...Array.from({ length: locks }, () => userLockedOut({ until: NOON })),
      attemptReserved(),
    ])
      .when(decideFailAttempt, fail)
      .then([attemptFailed(), ...locked(minutesAfterNoon(minutes))]),
  );

  it('locks shortly again after a day of peace', () => {
    const tomorrow = '2026-11-25T12:02:00.000Z';
    given(attempts, [
      ...wrong(10),
      userLockedOut({ until: minutesAfterNoon(1) }),
      ...wrong(9).map((event) => at(tomorrow, event)),
      at(tomorrow, attemptReserved()),
    ])
      .when(decideFailAttempt, { ...fail, now: tomorrow })
      .then([attemptFailed(), ...locked('2026-11-25T12:03:00.000Z', tomorrow)]);
  });

  it('locks for an hour at most after hundreds of wrong answers in a row', () => {
    const hours = Array.from({ length: 30 }, (_, hour) =>
      [...wrong(hour === 29 ? 9 : 10), userLockedOut({ until: minutesAfterNoon(hour * 61 + 60) })].map(
        (event) => at(minutesAfterNoon(hour * 61), event),
      ),
    );
    const now = minutesAfterNoon(30 * 61 - 1);
    given(attempts, [...hours.flat(), ...[...wrong(9), attemptReserved()].map((event) => at(now, event))])
      .when(decideFailAttempt, { ...fail, now })
      .then([attemptFailed(), ...locked(later(now, HOUR), now)]);
  });

  it('is not counted twice', () =>
    given(attempts, [attemptReserved(), attemptFailed()]).when(decideFailAttempt, fail).then([]));
});

describe('a right answer', () => {
  it('gives its guess back', () => {
    given(attempts, [attemptReserved()])
      .when(decideSucceedAttempt, { attemptId: someAttempt })
      .then([attemptSucceeded()]);
    expect(stateOf(attempts, [attemptReserved(), attemptSucceeded()])).toEqual(attempts.initial);
  });

  it('ignores a guess that was never reserved', () =>
    given(attempts, []).when(decideSucceedAttempt, { attemptId: someAttempt }).then([]));
});
