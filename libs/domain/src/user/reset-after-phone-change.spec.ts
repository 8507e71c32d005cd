import {
  given,
  minutesAfterNoon,
  passwordResetRequested,
  sessionsRevoked,
  someReset,
  userDeactivated,
  userErased,
  userRegistered,
} from '@sallyport/testing';
import { decideResetAfterPhoneChange } from './reset-after-phone-change';
import { user } from './user';

const reset = { resetId: someReset, expiresAt: minutesAfterNoon(60), keyId: 'k1' };
const undone = [
  passwordResetRequested({ ...reset, purpose: 'phone-change-cancelled' }),
  sessionsRevoked({ reason: 'phone-change-cancelled' }),
];

describe('a change of number that was undone by a link', () => {
  it('asks for a new password and ends all sessions', () =>
    given(user, [userRegistered()]).when(decideResetAfterPhoneChange, { reset }).then(undone));

  it('puts the password out of use until then', () =>
    given(user, [userRegistered(), ...undone]).thenState({ passwordHash: null, pendingReset: reset }));

  it.each([
    ['is deactivated', [userRegistered(), userDeactivated()]],
    ['was erased', [userRegistered(), userErased()]],
    ['never was', []],
  ])('does nothing to a user who %s', (_title, history) =>
    given(user, history).when(decideResetAfterPhoneChange, { reset }).then([]),
  );
});
