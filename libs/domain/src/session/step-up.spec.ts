import {
  ana,
  at,
  bob,
  given,
  minutesAfterNoon,
  NOON,
  otherChallenge,
  sessionEnded,
  sessionStarted,
  sessionSteppedUp,
  someChallenge,
  stepUpChallengeIssued,
} from '@sallyport/testing';
import { session } from './session';
import { decideStepUp, type StepUp } from './step-up';

const started = [sessionStarted({ expiresAt: minutesAfterNoon(60) })];
const challenged = [...started, stepUpChallengeIssued({ challengeId: someChallenge, counter: 0 })];
const byPassword: StepUp = { userId: ana, by: 'password', challenge: null, withPassword: false, now: NOON };
const bySms: StepUp = { ...byPassword, by: 'sms', challenge: { challengeId: someChallenge, counter: 0 } };
const until = minutesAfterNoon(10);

const aDayLater = minutesAfterNoon(24 * 60 + 1);
const tenMinutesAfter = minutesAfterNoon(24 * 60 + 11);

describe('step up a day after the password was last shown', () => {
  const long = [sessionStarted({ expiresAt: minutesAfterNoon(48 * 60) })];
  const byApp: StepUp = { ...byPassword, by: 'totp', now: aDayLater };

  it('refuses a factor without the password', () =>
    given(session, long).when(decideStepUp, byApp).thenRefused('password_required'));

  it('takes a factor with the password', () =>
    given(session, long)
      .when(decideStepUp, { ...byApp, withPassword: true })
      .thenReplied({ until: tenMinutesAfter }, [
        sessionSteppedUp({ by: 'totp', withPassword: true, until: tenMinutesAfter }),
      ]));

  it('takes the password alone', () =>
    given(session, long)
      .when(decideStepUp, { ...byPassword, now: aDayLater })
      .thenReplied({ until: tenMinutesAfter }));

  it('takes a factor alone if the password was shown since', () =>
    given(session, [...long, at(minutesAfterNoon(60), sessionSteppedUp({ by: 'password' }))])
      .when(decideStepUp, byApp)
      .thenReplied({ until: tenMinutesAfter }));
});

describe('step up', () => {
  it.each(['password', 'totp', 'passkey', 'backup_code'] as const)(
    'allows sensitive changes for ten minutes by %s',
    (by) =>
      given(session, started)
        .when(decideStepUp, { ...byPassword, by })
        .thenReplied({ until }, [sessionSteppedUp({ by, challengeId: null, until })]),
  );

  it('takes the code that was sent', () =>
    given(session, challenged)
      .when(decideStepUp, bySms)
      .thenReplied({ until }, [sessionSteppedUp({ by: 'sms', challengeId: someChallenge, until })]));

  it('takes the newest code of each factor', () => {
    const alsoPushed = [
      ...challenged,
      stepUpChallengeIssued({ challengeId: otherChallenge, factor: 'push', sentTo: null }),
    ];
    given(session, alsoPushed).when(decideStepUp, bySms).thenReplied({ until });
    given(session, alsoPushed)
      .when(decideStepUp, { ...bySms, by: 'push', challenge: { challengeId: otherChallenge, counter: 0 } })
      .thenReplied({ until }, [sessionSteppedUp({ by: 'push', challengeId: otherChallenge, until })]);
  });

  it('counts from the newest proof', () =>
    given(session, [...started, sessionSteppedUp({ until: minutesAfterNoon(10) })])
      .when(decideStepUp, { ...byPassword, now: minutesAfterNoon(5) })
      .thenReplied({ until: minutesAfterNoon(15) }));

  it('leaves a challenge open that it did not answer', () =>
    given(session, [...challenged, sessionSteppedUp({ by: 'password', challengeId: null })])
      .when(decideStepUp, bySms)
      .thenReplied({ until }));

  it.each([
    ['was used', [...challenged, sessionSteppedUp({ by: 'sms', challengeId: someChallenge })], bySms],
    [
      'was sent again since',
      [...challenged, stepUpChallengeIssued({ challengeId: someChallenge, counter: 1 })],
      bySms,
    ],
    [
      'is of an older challenge',
      [...challenged, stepUpChallengeIssued({ challengeId: otherChallenge })],
      bySms,
    ],
    ['has expired', challenged, { ...bySms, now: minutesAfterNoon(5) }],
    ['was never sent', started, bySms],
    ['answers no challenge', challenged, { ...bySms, challenge: null }],
    ['was pushed for no challenge', challenged, { ...bySms, by: 'push' as const, challenge: null }],
  ])('takes no code that %s', (_, history, command) =>
    given(session, history).when(decideStepUp, command).thenRefused('invalid_code'),
  );

  it.each([
    ['was never started', [], byPassword],
    ['was ended', [...started, sessionEnded()], byPassword],
    ['has expired', started, { ...byPassword, now: minutesAfterNoon(60) }],
    ["is someone else's", started, { ...byPassword, userId: bob }],
  ])('rejects a session that %s', (_, history, command) =>
    given(session, history).when(decideStepUp, command).thenRefused('session_not_found'),
  );
});
