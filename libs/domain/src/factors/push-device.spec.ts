import {
  anasPush,
  authenticatorAppEnrolled,
  authenticatorAppOffered,
  backupCodesGenerated,
  given,
  otherFactor,
  phoneNumberVerified,
  pushDeviceRegistered,
  pushDeviceRemoved,
  someFactor,
  stateOf,
  type Past,
} from '@sallyport/testing';
import {
  decideRegisterPushDevice,
  decideRemoveAuthenticatorApp,
  decideRemovePushDevice,
  enrolledFactors,
  factors,
  PUSH_DEVICES_AT_MOST,
  pushDevicesOf,
  type FactorsEvent,
  type RegisterPushDevice,
} from '../index';

const register = (over: Partial<RegisterPushDevice['subscription']> = {}) => ({
  factorId: otherFactor,
  label: 'Chrome on Android',
  subscription: { ...anasPush, ...over },
  allowed: { hosts: [], loopback: false },
});
const withPhone = [phoneNumberVerified()];
const registered = [...withPhone, pushDeviceRegistered()];
const enrolled = (...history: Past<FactorsEvent>[]) => enrolledFactors(stateOf(factors, history));

describe('a push device', () => {
  it('is registered beside a phone', () =>
    given(factors, withPhone)
      .when(decideRegisterPushDevice, register())
      .thenReplied({ factorId: otherFactor }, [pushDeviceRegistered({ factorId: otherFactor })]));
  it('is not registered by who has nothing to fall back on', () =>
    given(factors, []).when(decideRegisterPushDevice, register()).thenRefused('factor_not_available'));
  it('is not registered at an address that is no push service', () =>
    given(factors, withPhone)
      .when(decideRegisterPushDevice, register({ endpoint: 'https://169.254.169.254/latest' }))
      .thenRefused('push_endpoint_not_allowed'));
  it('is registered once', () =>
    given(factors, registered)
      .when(decideRegisterPushDevice, register())
      .thenReplied({ factorId: someFactor }, []));
  it('takes the place of itself when its browser made new keys', () => {
    const auth = 'bmV3LWtleXMtb2YtaXRzLg';
    given(factors, registered)
      .when(decideRegisterPushDevice, register({ auth }))
      .thenReplied({ factorId: otherFactor }, [
        pushDeviceRemoved({ reason: 'replaced' }),
        pushDeviceRegistered({ factorId: otherFactor, auth }),
      ]);
  });
  it('is one of five at most', () => {
    const many = Array.from({ length: PUSH_DEVICES_AT_MOST }, (_, index) =>
      pushDeviceRegistered({
        factorId: `${someFactor.slice(0, -1)}${index}`,
        endpoint: `${anasPush.endpoint}-${index}`,
      }),
    );
    given(factors, [...withPhone, ...many])
      .when(decideRegisterPushDevice, register())
      .thenRefused('conflict');
  });
});

describe('as a factor', () => {
  const app = [
    authenticatorAppOffered({ factorId: otherFactor }),
    authenticatorAppEnrolled({ factorId: otherFactor }),
  ];
  it('it is asked for before an SMS, which costs and can be diverted', () =>
    expect(enrolled(...registered, ...app, backupCodesGenerated())).toEqual([
      'totp',
      'push',
      'sms',
      'backup_code',
    ]));
  it('it is never all that there is', () => {
    expect(enrolled(pushDeviceRegistered())).toEqual([]);
    given(factors, [...app, pushDeviceRegistered()])
      .when(decideRemoveAuthenticatorApp, { factorId: otherFactor, required: true })
      .thenRefused('last_factor');
  });
  it('it is gone when removed', () => expect(enrolled(...registered, pushDeviceRemoved())).toEqual(['sms']));
});

describe('removing it', () => {
  it.each(['user', 'gone'] as const)('is a fact, with its reason: %s', (reason) =>
    given(factors, registered)
      .when(decideRemovePushDevice, { factorId: someFactor, reason })
      .then([pushDeviceRemoved({ reason })]),
  );
  it('says nothing twice, and leaves no address and no key behind', () => {
    const removed = [...registered, pushDeviceRemoved()];
    given(factors, removed).when(decideRemovePushDevice, { factorId: someFactor, reason: 'gone' }).then([]);
    given(factors, removed).thenState({
      pushDevices: { [someFactor]: { endpoint: '', p256dh: '', auth: '' } },
    });
    expect(pushDevicesOf(stateOf(factors, removed))).toEqual([]);
  });
  it('needs one', () =>
    given(factors, withPhone)
      .when(decideRemovePushDevice, { factorId: someFactor, reason: 'user' })
      .thenRefused('factor_not_found'));
});

it('a state that was carried forward before there were push devices has none', () => {
  const upcast = factors.events.upcasters['FactorsCarriedForward@1'];
  expect(upcast?.({ factors: { apps: {} } })).toEqual({ factors: { apps: {}, pushDevices: {} } });
  // Of an erased user; and not opened.
  expect(upcast?.({ factors: null })).toEqual({ factors: null });
  expect(upcast?.({ factors: 'v1.sealed' })).toEqual({ factors: 'v1.sealed' });
});
