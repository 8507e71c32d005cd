import {
  given,
  passwordChanged,
  passwordRehashed,
  passwordResetRequested,
  userDeactivated,
  userErased,
  userRegistered,
} from '@sallyport/testing';
import { decideRehashPassword } from './rehash-password';
import { user } from './user';

const registered = [userRegistered({ passwordHash: 'k1:$argon2id$old' })];
const rehash = { verifiedHash: 'k1:$argon2id$old', passwordHash: 'k2:$argon2id$rehashed' };

describe('rehash the password', () => {
  it('replaces the hash and ends nothing', () => {
    given(user, registered)
      .when(decideRehashPassword, rehash)
      .then([passwordRehashed({ passwordHash: rehash.passwordHash })]);
    given(user, [...registered, passwordRehashed({ passwordHash: rehash.passwordHash })]).thenState({
      passwordHash: rehash.passwordHash,
      passwordRevision: 0,
      sessionsRevoked: null,
    });
  });

  it('says nothing twice', () =>
    given(user, [...registered, passwordRehashed({ passwordHash: rehash.passwordHash })])
      .when(decideRehashPassword, rehash)
      .then([]));

  it('does not bring an old password back', () =>
    given(user, [...registered, passwordChanged()])
      .when(decideRehashPassword, rehash)
      .then([]));

  it('does not bring back one that was put out of use', () =>
    given(user, [...registered, passwordResetRequested({ purpose: 'sign-in-reported' })])
      .when(decideRehashPassword, rehash)
      .then([]));

  it.each([
    ['never was', []],
    ['is deactivated', [...registered, userDeactivated()]],
    ['was erased', [...registered, userErased()]],
  ])('says nothing of a user who %s', (_, history) =>
    given(user, history).when(decideRehashPassword, rehash).then([]),
  );
});
