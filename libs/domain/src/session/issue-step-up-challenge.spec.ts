import {
  ana,
  at,
  bob,
  given,
  minutesAfterNoon,
  NOON,
  otherChallenge,
  secondsAfterNoon,
  sessionEnded,
  sessionStarted,
  sessionSteppedUp,
  someChallenge,
  stepUpChallengeIssued,
} from '@sallyport/testing';
import { decideIssueStepUpChallenge, type IssueStepUpChallenge } from './issue-step-up-challenge';
import { session } from './session';

const started = [sessionStarted({ expiresAt: minutesAfterNoon(60) })];
const issuedAtNoon = [...started, at(NOON, stepUpChallengeIssued({ challengeId: someChallenge }))];
const issueAt = (now: string, change: Partial<IssueStepUpChallenge> = {}): IssueStepUpChallenge => ({
  userId: ana,
  factor: 'sms',
  challengeId: otherChallenge,
  keyId: 'k2',
  exhausted: false,
  sentTo: '+31612345678',
  expiresAt: minutesAfterNoon(20),
  resendAfterMilliseconds: 30_000,
  now,
  ...change,
});
const issued = (challengeId: string, counter: number) =>
  stepUpChallengeIssued({ challengeId, counter, keyId: 'k2', expiresAt: minutesAfterNoon(20) });

describe('issue a step-up challenge', () => {
  it('issues a new one, and says when the next may be', () =>
    given(session, started)
      .when(decideIssueStepUpChallenge, issueAt(NOON))
      .thenReplied(
        {
          challengeId: otherChallenge,
          counter: 0,
          expiresAt: minutesAfterNoon(20),
          resendAt: secondsAfterNoon(30),
        },
        [issued(otherChallenge, 0)],
      ));

  it('sends again within the same challenge', () =>
    given(session, issuedAtNoon)
      .when(decideIssueStepUpChallenge, issueAt(secondsAfterNoon(30)))
      .thenReplied(
        {
          challengeId: someChallenge,
          counter: 1,
          expiresAt: minutesAfterNoon(20),
          resendAt: secondsAfterNoon(60),
        },
        [issued(someChallenge, 1)],
      ));

  it('counts on at each resend', () =>
    given(session, [...issuedAtNoon, stepUpChallengeIssued({ challengeId: someChallenge, counter: 1 })])
      .when(decideIssueStepUpChallenge, issueAt(minutesAfterNoon(1)))
      .then([issued(someChallenge, 2)]));

  it('does not send again too soon', () =>
    given(session, issuedAtNoon)
      .when(decideIssueStepUpChallenge, issueAt(secondsAfterNoon(10.5)))
      .thenRefused('resend_too_soon', { details: { retryAfterSeconds: 20 } }));

  it('takes the waiting time that it is given', () =>
    given(session, issuedAtNoon)
      .when(decideIssueStepUpChallenge, issueAt(secondsAfterNoon(10.5), { resendAfterMilliseconds: 10_000 }))
      .then([issued(someChallenge, 1)]));

  it('pushes a code without waiting for the last SMS, and the other way round', () =>
    given(session, issuedAtNoon)
      .when(decideIssueStepUpChallenge, issueAt(secondsAfterNoon(1), { factor: 'push', sentTo: null }))
      .then([
        stepUpChallengeIssued({
          challengeId: otherChallenge,
          factor: 'push',
          sentTo: null,
          keyId: 'k2',
          expiresAt: minutesAfterNoon(20),
        }),
      ]));

  it('starts afresh once the old one has expired', () =>
    given(session, issuedAtNoon)
      .when(decideIssueStepUpChallenge, issueAt(minutesAfterNoon(5)))
      .then([issued(otherChallenge, 0)]));

  it('starts afresh once the old one was used', () =>
    given(session, [...issuedAtNoon, sessionSteppedUp({ by: 'sms', challengeId: someChallenge })])
      .when(decideIssueStepUpChallenge, issueAt(minutesAfterNoon(1)))
      .then([issued(otherChallenge, 0)]));

  it('starts afresh once the old one takes no more answers', () =>
    given(session, issuedAtNoon)
      .when(decideIssueStepUpChallenge, issueAt(minutesAfterNoon(1), { exhausted: true }))
      .then([issued(otherChallenge, 0)]));

  it('keeps the waiting time after one that was used', () =>
    given(session, [...issuedAtNoon, sessionSteppedUp({ by: 'sms', challengeId: someChallenge })])
      .when(decideIssueStepUpChallenge, issueAt(secondsAfterNoon(10)))
      .thenRefused('resend_too_soon', { details: { retryAfterSeconds: 20 } }));

  it.each([
    ['was never started', [], issueAt(NOON)],
    ['was ended', [...started, sessionEnded()], issueAt(NOON)],
    ['has expired', started, issueAt(minutesAfterNoon(60))],
    ["is someone else's", started, issueAt(NOON, { userId: bob })],
  ])('knows no session that %s', (_, history, command) =>
    given(session, history).when(decideIssueStepUpChallenge, command).thenRefused('session_not_found'),
  );
});
