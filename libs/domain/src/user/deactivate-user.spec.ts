import {
  given,
  sessionsRevoked,
  userDeactivated,
  userErased,
  userReactivated,
  userRegistered,
} from '@sallyport/testing';
import { decideDeactivateUser } from './deactivate-user';
import { user } from './user';

const deactivate = { endedTerm: null };
const deactivated = [userDeactivated(), sessionsRevoked({ reason: 'deactivated' })];

describe('deactivate a user', () => {
  it('ends every session in the same breath', () =>
    given(user, [userRegistered()]).when(decideDeactivateUser, deactivate).then(deactivated));

  it('says nothing twice', () =>
    given(user, [userRegistered(), ...deactivated])
      .when(decideDeactivateUser, deactivate)
      .then([]));

  it('deactivates again who was reactivated', () =>
    given(user, [userRegistered(), ...deactivated, userReactivated()])
      .when(decideDeactivateUser, deactivate)
      .then(deactivated));

  it.each([
    ['whose term has not ended', null, []],
    ['who became one again meanwhile', 0, [...deactivated, userReactivated()]],
  ])('leaves an administrator active %s', (_, endedTerm, since) =>
    given(user, [userRegistered({ role: 'administrator' }), ...since])
      .when(decideDeactivateUser, { endedTerm })
      .thenRefused('conflict'),
  );

  it('deactivates an administrator whose term has ended', () =>
    given(user, [userRegistered({ role: 'administrator' })])
      .when(decideDeactivateUser, { endedTerm: 0 })
      .then(deactivated));

  it.each([
    ['never was', []],
    ['was erased', [userRegistered(), userErased()]],
  ])('knows no user who %s', (_, history) =>
    given(user, history).when(decideDeactivateUser, deactivate).thenRefused('user_not_found'),
  );
});
