import {
  authenticatorAppRemoved,
  given,
  minutesAfterNoon,
  NOON,
  phoneNumberChangeCancelled,
  phoneNumberChanged,
  phoneNumberVerified,
  recoveryCompleted,
} from '@sallyport/testing';
import { factors, isFrozenFor, record, unlessFrozen, type FactorType } from '../index';
import type { Factors } from './factors';

const until = minutesAfterNoon(72 * 60);
const frozen = [
  phoneNumberVerified(),
  phoneNumberChanged(),
  phoneNumberChangeCancelled({ frozenUntil: until }),
];
const remove =
  (provedBy: FactorType | 'password' | null, now = NOON) =>
  (_: object, state: Factors) =>
    unlessFrozen(provedBy, now, () => record(authenticatorAppRemoved()))(state);

describe('factors after a change of number was undone', () => {
  it.each([null, 'password', 'sms'] as const)('do not change in a session stepped up by %s', (provedBy) =>
    given(factors, frozen).when(remove(provedBy), {}).thenRefused('factors_frozen'),
  );

  it.each(['totp', 'push', 'backup_code', 'passkey'] as const)(
    'change in a session stepped up by %s',
    (provedBy) => given(factors, frozen).when(remove(provedBy), {}).then([authenticatorAppRemoved()]),
  );

  it('change again after the recovery delay', () => {
    given(factors, frozen)
      .when(remove('sms', minutesAfterNoon(72 * 60 - 1)), {})
      .thenRefused('factors_frozen');
    given(factors, frozen).when(remove('sms', until), {}).then([authenticatorAppRemoved()]);
  });

  it('change again after a recovery', () =>
    given(factors, [...frozen, recoveryCompleted()])
      .when(remove(null), {})
      .then([authenticatorAppRemoved()]));
});

it('are not frozen otherwise', () => expect(isFrozenFor(factors.initial, null, NOON)).toBe(false));
