import {
  at,
  attemptFailed,
  attemptReserved,
  attemptSucceeded,
  given,
  lockoutLifted,
  minutesAfterNoon,
  NOON,
  someAttempt,
  someChallenge,
  stateOf,
  userLockedOut,
  type Past,
} from '@sallyport/testing';
import {
  attempts,
  decideFailAttempt,
  decideLiftLockout,
  decideSucceedAttempt,
  type AttemptsEvent,
} from '../index';

const guess = (number: number) => `019ab000-0000-7000-8000-0000000a${String(number).padStart(4, '0')}`;
const wrong = (count: number, over: object = {}): Past<AttemptsEvent>[] =>
  Array.from({ length: count }, (_, index) => guess(index)).flatMap((attemptId) => [
    attemptReserved({ ...over, attemptId }),
    attemptFailed({ attemptId }),
  ]);
const fail = { attemptId: someAttempt, now: NOON };

describe('a wrong answer', () => {
  it('is a fact', () =>
    given(attempts, [attemptReserved()])
      .when(decideFailAttempt, fail)
      .thenReplied({ attemptsLeft: 9, locked: false }, [attemptFailed()]));

  it('tells how many its challenge still takes', () =>
    given(attempts, [
      ...wrong(2, { challengeId: someChallenge }),
      attemptReserved({ challengeId: someChallenge }),
    ])
      .when(decideFailAttempt, fail)
      .thenReplied({ attemptsLeft: 2, locked: false }));

  it('locks for a minute when it is the tenth, in the same append', () =>
    given(attempts, [...wrong(9), attemptReserved()])
      .when(decideFailAttempt, fail)
      .thenReplied({ attemptsLeft: 0, locked: true }, [
        attemptFailed(),
        userLockedOut({ until: minutesAfterNoon(1) }),
      ]));

  it('locks for no shorter when the clock was put back meanwhile', () => {
    const anHourBack = { attemptId: someAttempt, now: minutesAfterNoon(-60) };
    given(attempts, [...wrong(9), at(anHourBack.now, attemptReserved())])
      .when(decideFailAttempt, anHourBack)
      .thenReplied({ attemptsLeft: 0, locked: true }, [
        attemptFailed(),
        userLockedOut({ until: minutesAfterNoon(1) }),
      ]);
    given(attempts, [...wrong(10), userLockedOut({ until: minutesAfterNoon(32) }), attemptReserved()])
      .when(decideFailAttempt, anHourBack)
      .thenReplied({ attemptsLeft: 0, locked: true }, [
        attemptFailed(),
        userLockedOut({ until: minutesAfterNoon(32) }),
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
      .then([attemptFailed(), userLockedOut({ until: minutesAfterNoon(minutes) })]),
  );

  it('locks shortly again after a day of peace', () => {
    const tomorrow = '2026-11-25T12:02:00.000Z';
    given(attempts, [
      ...wrong(10),
      userLockedOut({ until: minutesAfterNoon(1) }),
      ...wrong(9).map((event) => at(tomorrow, event)),
      at(tomorrow, attemptReserved()),
    ])
      .when(decideFailAttempt, { attemptId: someAttempt, now: tomorrow })
      .then([attemptFailed(), userLockedOut({ until: '2026-11-25T12:03:00.000Z' })]);
  });

  it('locks for good when it is the eightieth in a row', () => {
    const hours = Array.from({ length: 8 }, (_, hour) =>
      wrong(hour === 7 ? 9 : 10).map((event) => at(minutesAfterNoon(hour * 61), event)),
    );
    const now = minutesAfterNoon(7 * 61);
    given(attempts, [...hours.flat(), at(now, attemptReserved())])
      .when(decideFailAttempt, { attemptId: someAttempt, now })
      .then([attemptFailed(), userLockedOut({ until: null })]);
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

  it('says nothing of a guess that was never reserved', () =>
    given(attempts, []).when(decideSucceedAttempt, { attemptId: someAttempt }).then([]));
});

describe('lifting a lock-out', () => {
  it('is a fact', () =>
    given(attempts, wrong(10)).when(decideLiftLockout, { reason: 'administrator' }).then([lockoutLifted()]));
  it('is one also when only the wrong answers in a row are left, an hour after the last of them', () =>
    given(attempts, [
      ...wrong(5, { kind: 'second_factor' }),
      at(minutesAfterNoon(61), attemptReserved()),
      attemptSucceeded(),
    ])
      .when(decideLiftLockout, { reason: 'administrator' })
      .then([lockoutLifted()]));
  it('says nothing where nothing was guessed', () =>
    given(attempts, []).when(decideLiftLockout, { reason: 'administrator' }).then([]));

  describe('of a user whose challenge is open', () => {
    const lifted: Past<AttemptsEvent>[] = [
      ...wrong(2, { kind: 'second_factor', challengeId: someChallenge }),
      lockoutLifted(),
    ];

    it('gives a fresh budget', () => {
      const { buckets, inARow } = stateOf(attempts, lifted);
      expect(Object.values(buckets)).toMatchObject([{ lockedUntil: null, locks: 0 }]);
      expect(inARow).toEqual(attempts.initial.inARow);
      given(attempts, lifted).when(decideLiftLockout, { reason: 'administrator' }).then([]);
    });

    it('leaves the challenge the guesses that it had', () =>
      given(attempts, [...lifted, attemptReserved({ kind: 'second_factor', challengeId: someChallenge })])
        .when(decideFailAttempt, fail)
        .thenReplied({ attemptsLeft: 2, locked: false }));
  });
});
