import {
  given,
  personalDataDestroyed,
  sessionsRevoked,
  stateOf,
  userDeactivated,
  userErased,
  userRegistered,
} from '@sallyport/testing';
import { decideConfirmErasure, decideEraseUser } from './erase-user';
import { user } from './user';

const erase = { endedTerm: null };
const erased = [userErased(), sessionsRevoked({ reason: 'erased' })];

describe('erase a user', () => {
  it.each([
    ['active', [userRegistered()]],
    ['deactivated', [userRegistered(), userDeactivated()]],
  ])('erases one who is %s, sessions and all', (_, history) =>
    given(user, history).when(decideEraseUser, erase).then(erased),
  );

  it('keeps nothing but whose address is to be released', () =>
    expect(stateOf(user, [userRegistered(), ...erased])).toEqual({
      status: 'erased',
      emailKey: userRegistered().data.emailKey,
      dataDestroyed: false,
    }));

  it('says nothing twice', () =>
    given(user, [userRegistered(), ...erased])
      .when(decideEraseUser, erase)
      .then([]));

  it('erases an administrator whose term has ended, and no other', () => {
    given(user, [userRegistered({ role: 'administrator' })])
      .when(decideEraseUser, { endedTerm: 0 })
      .then(erased);
    given(user, [userRegistered({ role: 'administrator' })])
      .when(decideEraseUser, erase)
      .thenRefused('conflict');
  });

  it('knows no user who never was', () =>
    given(user, []).when(decideEraseUser, erase).thenRefused('user_not_found'));
});

describe('confirm that the key is destroyed', () => {
  const confirm = (_: undefined, state: Parameters<typeof decideConfirmErasure>[0]) =>
    decideConfirmErasure(state);

  it('once', () => {
    given(user, [userRegistered(), ...erased])
      .when(confirm, undefined)
      .then([personalDataDestroyed()]);
    given(user, [userRegistered(), ...erased, personalDataDestroyed()])
      .when(confirm, undefined)
      .then([]);
  });

  it('of nobody who was not erased', () =>
    given(user, [userRegistered()]).when(confirm, undefined).thenRefused('conflict'));

  it('not in a history without an erasure', () =>
    expect(() => stateOf(user, [userRegistered(), personalDataDestroyed()])).toThrow('before UserErased'));
});
