import { given, sessionEnded, sessionStarted } from '@sallyport/testing';
import { session } from './session';
import { decideStartSession } from './start-session';

const start = sessionStarted().data;

describe('start a session', () => {
  it('starts it', () => given(session, []).when(decideStartSession, start).then([sessionStarted()]));

  it('does not start it twice', () =>
    given(session, [sessionStarted()]).when(decideStartSession, start).thenRefused('conflict'));

  it('does not start it again after its end', () =>
    given(session, [sessionStarted(), sessionEnded()])
      .when(decideStartSession, start)
      .thenRefused('conflict'));
});
