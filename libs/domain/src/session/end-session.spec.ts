import { ana, bob, given, sessionEnded, sessionStarted } from '@sallyport/testing';
import { decideEndSession, type EndSession } from './end-session';
import { session } from './session';

const end: EndSession = { userId: ana, reason: 'ended-by-user' };

describe('end a session', () => {
  it.each(['logged-out', 'ended-by-user', 'ended-by-administrator', 'sign-in-reported'] as const)(
    'ends it, and says why: %s',
    (reason) =>
      given(session, [sessionStarted()])
        .when(decideEndSession, { ...end, reason })
        .then([sessionEnded({ reason })]),
  );

  it('says nothing twice', () =>
    given(session, [sessionStarted(), sessionEnded()]).when(decideEndSession, end).then([]));

  it('knows no session that was never started', () =>
    given(session, []).when(decideEndSession, end).thenRefused('session_not_found'));

  it.each([
    ['started', [sessionStarted()]],
    ['ended', [sessionStarted(), sessionEnded()]],
  ])("does not see others' sessions: %s", (_, history) =>
    given(session, history)
      .when(decideEndSession, { ...end, userId: bob })
      .thenRefused('session_not_found'),
  );
});
