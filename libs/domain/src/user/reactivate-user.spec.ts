import {
  given,
  sessionsRevoked,
  userDeactivated,
  userErased,
  userReactivated,
  userRegistered,
} from '@sallyport/testing';
import { decideReactivateUser } from './reactivate-user';
import { user } from './user';

const deactivated = [userRegistered(), userDeactivated(), sessionsRevoked({ reason: 'deactivated' })];

describe('reactivate a user', () => {
  it('lets a deactivated one sign in again', () =>
    given(user, deactivated).when(decideReactivateUser, {}).then([userReactivated()]));

  it('does not bring the sessions back', () =>
    given(user, [...deactivated, userReactivated()]).thenState({
      status: 'active',
      sessionsRevoked: { revision: 2, exceptSessionId: null },
    }));

  it('says nothing of one who is active', () =>
    given(user, [...deactivated, userReactivated()])
      .when(decideReactivateUser, {})
      .then([]));

  it.each([
    ['never was', []],
    ['was erased', [userRegistered(), userErased()]],
  ])('knows no user who %s', (_, history) =>
    given(user, history).when(decideReactivateUser, {}).thenRefused('user_not_found'),
  );
});
