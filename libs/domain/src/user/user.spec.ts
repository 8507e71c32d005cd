import {
  given,
  passwordChanged,
  passwordConfirmed,
  passwordRehashed,
  passwordResetCompleted,
  passwordResetRequested,
  sessionsRevoked,
  stateOf,
  userDeactivated,
  userReactivated,
  userRegistered,
  userRenamed,
} from '@sallyport/testing';
import { user } from './user';
import type { PasswordChannel, UserEvent } from './user.events';

const registered = userRegistered();
const byLink = [registered, passwordResetRequested(), passwordResetCompleted()];

it('rejects a stream that lacks its beginning', () =>
  expect(() => stateOf(user, [userRenamed()])).toThrow('first of its stream'));

it.each<[string, PasswordChannel, UserEvent[]]>([
  ['chosen at the registration', 'person', [registered]],
  ['set by a link', 'mailbox', byLink],
  ['set by an invitation', 'mailbox', [userRegistered({ passwordHash: null }), ...byLink.slice(1)]],
  ['set by a link, and confirmed by another channel', 'person', [...byLink, passwordConfirmed()]],
  ['confirmed, and then set by a link', 'mailbox', [...byLink, passwordConfirmed(), ...byLink.slice(1)]],
  ['set by a link, and rehashed', 'mailbox', [...byLink, passwordRehashed()]],
  ['set by a link, and changed with one factor', 'mailbox', [...byLink, passwordChanged()]],
  [
    'set by a link, and changed with two factors',
    'person',
    [...byLink, passwordChanged({ byTwoFactors: true })],
  ],
  ['changed with one factor', 'person', [registered, passwordChanged()]],
])('a password that was %s has the channel %s', (_title, passwordChannel, history) =>
  given(user, history).thenState({ passwordChannel }),
);

describe('the revision from which devices can be trusted', () => {
  it.each<[string, number, UserEvent[]]>([
    ['the registration', 0, []],
    ['a changed password', 1, [passwordChanged()]],
    ['a reset password', 2, byLink.slice(1)],
    ['a recovery', 1, [sessionsRevoked({ reason: 'recovered' })]],
  ])('is that of %s', (_title, trustFrom, events) =>
    given(user, [registered, ...events]).thenState({ trustFrom }),
  );

  it.each<[string, UserEvent[]]>([
    ['the end of all sessions', [sessionsRevoked()]],
    ['a rehash', [passwordRehashed()]],
    ['a confirmed password', [passwordConfirmed()]],
    ['a requested reset', [passwordResetRequested()]],
    ['a deactivation', [userDeactivated(), userReactivated()]],
  ])('is not moved by %s', (_title, events) =>
    given(user, [registered, ...events]).thenState({ trustFrom: 0 }),
  );
});
