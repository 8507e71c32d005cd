import {
  given,
  sessionsRevoked,
  someSession,
  userDeactivated,
  userErased,
  userRegistered,
} from '@sallyport/testing';
import { decideRevokeSessions, type RevokeSessions } from './revoke-sessions';
import { user } from './user';

const everywhere: RevokeSessions = { reason: 'logged-out-everywhere', exceptSessionId: null };
const elsewhere: RevokeSessions = { reason: 'factor-changed', exceptSessionId: someSession };

describe('revoke sessions', () => {
  it.each([everywhere, elsewhere])('ends them: $reason', (command) =>
    given(user, [userRegistered()])
      .when(decideRevokeSessions, command)
      .then([sessionsRevoked(command)]),
  );

  it('does so again, for those that began since', () =>
    given(user, [userRegistered(), sessionsRevoked(everywhere)])
      .when(decideRevokeSessions, everywhere)
      .then([sessionsRevoked(everywhere)]));

  it('does so for a deactivated user', () =>
    given(user, [userRegistered(), userDeactivated()])
      .when(decideRevokeSessions, everywhere)
      .then([sessionsRevoked(everywhere)]));

  it.each([
    ['never was', []],
    ['was erased', [userRegistered(), userErased()]],
  ])('knows no user who %s', (_, history) =>
    given(user, history).when(decideRevokeSessions, everywhere).thenRefused('user_not_found'),
  );
});
