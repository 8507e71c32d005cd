import {
  at,
  attemptFailed,
  attemptReserved,
  attemptSucceeded,
  given,
  lockoutLifted,
  minutesAfterNoon,
  NOON,
  otherChallenge,
  otherDevice,
  secondsAfterNoon,
  someChallenge,
  someDevice,
  stateOf,
  userLockedOut,
} from '@sallyport/testing';
import type { Past } from '@sallyport/testing';
import { attempts, decideReserveAttempt, STRANGERS, type AttemptsEvent, type ReserveAttempt } from '../index';

const guess = (number: number) => `019ab000-0000-7000-8000-0000000a${String(number).padStart(4, '0')}`;
const command = (over: Partial<ReserveAttempt> = {}): ReserveAttempt => ({
  attemptId: guess(999),
  kind: 'second_factor',
  challengeId: null,
  bucket: STRANGERS,
  now: secondsAfterNoon(30),
  ...over,
});

type Over = {
  bucket?: string;
  kind?: 'password' | 'second_factor';
  challengeId?: string | null;
  from?: number;
};
const open = (count: number, { from = 0, ...over }: Over = {}): Past<AttemptsEvent>[] =>
  Array.from({ length: count }, (_, index) =>
    attemptReserved({ kind: 'second_factor', ...over, attemptId: guess(from + index) }),
  );
const wrong = (count: number, over: Over = {}): Past<AttemptsEvent>[] =>
  open(count, over).flatMap((reserved) => [
    reserved,
    attemptFailed({ attemptId: (reserved.data as { attemptId: string }).attemptId }),
  ]);

const reserved = (over: Partial<ReserveAttempt> = {}) => {
  const { now: _now, ...data } = command(over);
  return attemptReserved(data);
};

describe('the budget of an hour', () => {
  it('counts a guess before it is judged', () =>
    given(attempts, []).when(decideReserveAttempt, command()).then([reserved()]));

  it('lets the tenth guess through', () =>
    given(attempts, wrong(9)).when(decideReserveAttempt, command()).then([reserved()]));

  it('judges no more than ten guesses in parallel', () =>
    given(attempts, open(10)).when(decideReserveAttempt, command()).thenRefused('attempts_busy'));

  it('counts wrong passwords and wrong codes together', () =>
    given(attempts, [...wrong(5, { kind: 'password' }), ...open(5, { from: 5 })])
      .when(decideReserveAttempt, command())
      .thenRefused('attempts_busy'));

  it('asks to wait for the guesses that are being judged, one of which may be right', () =>
    given(attempts, [...wrong(9), ...open(1, { from: 9 })])
      .when(decideReserveAttempt, command())
      .thenRefused('attempts_busy', { details: { retryAfterSeconds: 60 } }));

  it('is free again once a guess in parallel was right', () =>
    given(attempts, [
      ...wrong(9),
      ...open(1, { from: 9, kind: 'password' }),
      attemptSucceeded({ attemptId: guess(9) }),
    ])
      .when(decideReserveAttempt, command())
      .then([reserved()]));

  it('says no while locked, and for how long', () =>
    given(attempts, [...wrong(10), userLockedOut({ until: minutesAfterNoon(1) })])
      .when(decideReserveAttempt, command())
      .thenRefused('attempts_locked', { details: { retryAfterSeconds: 30 } }));

  it('lets one guess through after a lock, not two', () => {
    const history = [...wrong(10), userLockedOut({ until: minutesAfterNoon(1) })];
    const now = minutesAfterNoon(2);
    given(attempts, history).when(decideReserveAttempt, command({ now })).then([reserved()]);
    given(attempts, [...history, at(now, attemptReserved({ attemptId: guess(50) }))])
      .when(decideReserveAttempt, command({ now }))
      .thenRefused('attempts_busy');
  });

  it('is whole again an hour later', () =>
    given(attempts, wrong(9))
      .when(decideReserveAttempt, command({ now: minutesAfterNoon(60) }))
      .then([reserved()]));

  it('is not held up by guesses of a process that died, but keeps counting them', () =>
    given(attempts, open(10))
      .when(decideReserveAttempt, command({ now: minutesAfterNoon(2) }))
      .then([reserved()]));
});

describe('trusted devices', () => {
  it('have a small budget of their own', () => {
    given(attempts, open(5, { bucket: someDevice }))
      .when(decideReserveAttempt, command({ bucket: someDevice }))
      .thenRefused('attempts_busy');
    given(attempts, open(5, { bucket: someDevice }))
      .when(decideReserveAttempt, command({ bucket: otherDevice }))
      .then([reserved({ bucket: otherDevice })]);
  });

  it('are not locked by strangers', () =>
    given(attempts, [...wrong(10), userLockedOut({ until: minutesAfterNoon(1) })])
      .when(decideReserveAttempt, command({ bucket: someDevice }))
      .then([reserved({ bucket: someDevice })]));
});

describe('a challenge', () => {
  const challengeId = someChallenge;

  it('takes five guesses, those being judged among them', () => {
    given(attempts, open(4, { challengeId }))
      .when(decideReserveAttempt, command({ challengeId }))
      .then([reserved({ challengeId })]);
    given(attempts, open(5, { challengeId }))
      .when(decideReserveAttempt, command({ challengeId }))
      .thenRefused('challenge_failed', { details: { attemptsLeft: 0 } });
  });

  it('answers locked before failed, so that the answer tells nothing of the code', () =>
    given(attempts, [...wrong(10, { challengeId }), userLockedOut()])
      .when(decideReserveAttempt, command({ challengeId }))
      .thenRefused('attempts_locked'));
});

describe('what a right answer forgives', () => {
  const right = (kind: 'password' | 'second_factor', over: Over = {}) => [
    attemptReserved({ kind, attemptId: guess(500), ...over }),
    attemptSucceeded({ attemptId: guess(500) }),
  ];

  it('a right code: all of its bucket', () =>
    expect(stateOf(attempts, [...wrong(9), ...right('second_factor')])).toEqual(attempts.initial));

  it('a right code: no guess at another challenge, which would otherwise take more than five', () => {
    const atOther = { challengeId: otherChallenge };
    const history = [
      ...wrong(3, atOther),
      ...open(1, { ...atOther, from: 3 }),
      ...right('second_factor', { challengeId: someChallenge }),
    ];
    given(attempts, [
      ...history,
      attemptFailed({ attemptId: guess(3) }),
      ...wrong(1, { ...atOther, from: 4 }),
    ])
      .when(decideReserveAttempt, command(atOther))
      .thenRefused('challenge_failed', { details: { attemptsLeft: 0 } });
    given(attempts, [...history, ...wrong(8, { from: 10 })])
      .when(decideReserveAttempt, command())
      .then([reserved()]);
  });

  it('a right password: wrong passwords, never wrong codes', () =>
    given(attempts, [
      ...wrong(4, { kind: 'password' }),
      ...wrong(5, { from: 10 }),
      ...right('password'),
    ]).thenState({
      buckets: { strangers: { guesses: Array.from({ length: 5 }, () => ({ kind: 'second_factor' })) } },
    }));

  it('a right code on a trusted device: not the lock of strangers', () =>
    given(attempts, [
      ...wrong(10),
      userLockedOut({ until: minutesAfterNoon(1) }),
      ...right('second_factor', { bucket: someDevice }),
    ])
      .when(decideReserveAttempt, command())
      .thenRefused('attempts_locked'));

  it('an administrator: everything', () =>
    given(attempts, [...wrong(10), userLockedOut({ until: minutesAfterNoon(60) }), lockoutLifted()])
      .when(decideReserveAttempt, command())
      .then([reserved()]));
});

describe('a lock', () => {
  const hours = (count: number) =>
    Array.from({ length: count }, (_, hour) =>
      wrong(10, { from: hour * 10 }).map((event) => at(minutesAfterNoon(hour * 61), event)),
    ).flat();

  it('is never for good, however many wrong answers there were', () => {
    const now = minutesAfterNoon(20 * 61);
    given(attempts, [...hours(20), at(minutesAfterNoon(19 * 61), userLockedOut({ until: now }))])
      .when(decideReserveAttempt, command({ now }))
      .then([reserved()]);
  });

  describe('of an older version, which had no end', () => {
    const locked = [...wrong(10), userLockedOut({ until: null })];

    it('lasts an hour', () =>
      given(attempts, locked)
        .when(decideReserveAttempt, command({ now: minutesAfterNoon(59) }))
        .thenRefused('attempts_locked', { details: { retryAfterSeconds: 60 } }));

    it('is over after an hour', () =>
      given(attempts, locked)
        .when(decideReserveAttempt, command({ now: minutesAfterNoon(60) }))
        .then([reserved()]));
  });

  it('holds for passwords and codes', () => {
    const locked = [...wrong(10), userLockedOut({ until: minutesAfterNoon(1) })];
    for (const kind of ['password', 'second_factor'] as const)
      given(attempts, locked).when(decideReserveAttempt, command({ kind })).thenRefused('attempts_locked');
  });
});

it('keeps a guess open until it is judged', () =>
  given(attempts, [at(NOON, attemptReserved())]).thenState({
    buckets: { strangers: { guesses: [{ outcome: 'open' }] } },
  }));
