import {
  anasNewPhone,
  anasPhone,
  at,
  given,
  minutesAfterNoon,
  NOON,
  otherPhoneChange,
  phoneNumberChangeCancelled,
  phoneNumberChanged,
  phoneNumberChangeRequested,
  phoneNumberVerified,
  secondsAfterNoon,
  somePhoneChange,
} from '@sallyport/testing';
import {
  decideCancelPhoneChange,
  decideCompletePhoneChange,
  decideRequestPhoneChange,
  factors,
} from '../index';

const enrolled = [phoneNumberVerified()];
const request = { changeId: somePhoneChange, ...anasNewPhone, keyId: 'k1', now: NOON, resendAfter: 30_000 };
const complete = { changeId: somePhoneChange, keyId: 'k1', now: NOON };

describe('asking for a new number', () => {
  it('leaves the old one in force', () => {
    given(factors, enrolled).when(decideRequestPhoneChange, request).then([phoneNumberChangeRequested()]);
    given(factors, [...enrolled, phoneNumberChangeRequested()]).thenState({ phone: anasPhone });
  });
  it('sends no second code within half a minute', () =>
    given(factors, [...enrolled, phoneNumberChangeRequested()])
      .when(decideRequestPhoneChange, { ...request, changeId: otherPhoneChange, now: secondsAfterNoon(10) })
      .thenRefused('resend_too_soon', { details: { retryAfterSeconds: 20 } }));
});

describe('proving the new number', () => {
  it('puts it in force, and keeps the way back for a day', () => {
    given(factors, [...enrolled, phoneNumberChangeRequested()])
      .when(decideCompletePhoneChange, complete)
      .then([phoneNumberChanged()]);
    given(factors, [...enrolled, phoneNumberChangeRequested(), phoneNumberChanged()]).thenState({
      phone: anasNewPhone,
      phoneChange: null,
    });
  });
  it.each([
    ['never asked for', enrolled],
    ['replaced by a newer one', [...enrolled, phoneNumberChangeRequested({ changeId: otherPhoneChange })]],
    ['dropped', [...enrolled, phoneNumberChangeRequested(), phoneNumberChangeCancelled({ reason: 'user' })]],
  ])('is refused for a change %s', (_title, history) =>
    given(factors, history).when(decideCompletePhoneChange, complete).thenRefused('phone_change_not_found'),
  );
  it('is refused after five minutes', () =>
    given(factors, [...enrolled, phoneNumberChangeRequested()])
      .when(decideCompletePhoneChange, { ...complete, now: minutesAfterNoon(5) })
      .thenRefused('invalid_code'));
});

describe('taking a change back', () => {
  const changed = [...enrolled, phoneNumberChangeRequested(), phoneNumberChanged()];
  const byUser = { changeId: somePhoneChange, reason: 'user', now: NOON } as const;
  const byLink = { ...byUser, reason: 'cancel-link', recoveryDelayHours: 72 } as const;
  const frozen = phoneNumberChangeCancelled({ frozenUntil: minutesAfterNoon(72 * 60) });

  it('drops one that waits for its code', () => {
    given(factors, [...enrolled, phoneNumberChangeRequested()])
      .when(decideCancelPhoneChange, byUser)
      .then([phoneNumberChangeCancelled({ reason: 'user' })]);
  });
  it('freezes nothing when the change waits for its code', () => {
    const waiting = [...enrolled, phoneNumberChangeRequested()];
    given(factors, waiting).when(decideCancelPhoneChange, byLink).then([phoneNumberChangeCancelled()]);
    given(factors, [...waiting, phoneNumberChangeCancelled()]).thenState({ frozenUntil: null });
  });
  it('freezes the factors for as long as a recovery takes', () => {
    given(factors, changed)
      .when(decideCancelPhoneChange, { ...byLink, recoveryDelayHours: 24 })
      .then([phoneNumberChangeCancelled({ frozenUntil: minutesAfterNoon(24 * 60) })]);
    given(factors, [...changed, frozen]).thenState({ frozenUntil: minutesAfterNoon(72 * 60) });
  });
  it('puts the old number back in force', () => {
    given(factors, changed).when(decideCancelPhoneChange, byLink).then([frozen]);
    given(factors, [...changed, frozen]).thenState({
      phone: anasPhone,
      cancellable: [],
    });
  });
  it('works for the owner after a thief changed it twice', () => {
    const thief = { phone: '+447400123456', country: 'GB' };
    const twice = [
      ...changed,
      phoneNumberChanged({
        changeId: otherPhoneChange,
        ...thief,
        previousPhone: anasNewPhone.phone,
        previousCountry: anasNewPhone.country,
      }),
    ];
    given(factors, twice).when(decideCancelPhoneChange, byLink).then([frozen]);
    given(factors, [...twice, frozen]).thenState({ phone: anasPhone, cancellable: [] });
  });
  it('is over after a day', () =>
    given(factors, changed)
      .when(decideCancelPhoneChange, { ...byLink, now: minutesAfterNoon(24 * 60) })
      .thenRefused('phone_change_not_found'));
  it('is not possible for the session that made it', () =>
    given(factors, changed).when(decideCancelPhoneChange, byUser).thenRefused('phone_change_not_found'));
  it('is idempotent, and is over after a day all the same', () => {
    const takenBack = given(factors, [...changed, frozen]);
    takenBack.when(decideCancelPhoneChange, byLink).then([]);
    takenBack
      .when(decideCancelPhoneChange, { ...byLink, now: minutesAfterNoon(24 * 60) })
      .thenRefused('phone_change_not_found');
    takenBack.when(decideCancelPhoneChange, byUser).thenRefused('phone_change_not_found');
  });
  it('forgets ways back that are over', () =>
    given(factors, [
      ...changed,
      at(minutesAfterNoon(25 * 60), phoneNumberChanged({ changeId: otherPhoneChange })),
    ]).thenState({
      cancellable: [{ changeId: otherPhoneChange }],
    }));
});
