import {
  bob,
  deviceBlocked,
  deviceForgotten,
  deviceRecognized,
  deviceRenamed,
  deviceTrusted,
  deviceUnblocked,
  given,
  minutesAfterNoon,
  at,
  NOON,
  otherLogin,
  someLogin,
} from '@sallyport/testing';
import { device } from './device';
import { decideRecognizeDevice, type RecognizeDevice } from './recognize-device';

const known = [deviceRecognized()];
const again = deviceRecognized({
  loginId: otherLogin,
  label: 'Firefox on Linux',
  secretHash: 'c'.repeat(64),
});
const { trustsByLogin: _legacy, ...signIn } = again.data;
const recognize: RecognizeDevice = { ...signIn, trusted: false };
const trust: RecognizeDevice = { ...signIn, trusted: true };
const trusted = deviceTrusted({ loginId: otherLogin });
const labelled = (label: string) => ({ ...again, data: { ...again.data, label } });

describe('recognize a device', () => {
  it('makes a new one known', () => given(device, []).when(decideRecognizeDevice, recognize).then([again]));

  it('trusts it if the login passed two factors', () =>
    given(device, []).when(decideRecognizeDevice, trust).then([again, trusted]));

  it('renews its trust by a later login with two factors', () =>
    given(device, [...known, deviceTrusted()])
      .when(decideRecognizeDevice, trust)
      .then([again, trusted]));

  it('leaves its trust as it is after a login by password', () =>
    given(device, [...known, deviceTrusted(), at(minutesAfterNoon(5), again)]).thenState({
      recognizedAt: minutesAfterNoon(5),
      trust: { loginId: someLogin, at: NOON, userRevision: 0, ifTwoFactors: false },
    }));

  it('renews its secret at each later login', () => {
    given(device, known).when(decideRecognizeDevice, recognize).then([again]);
    given(device, [...known, at(minutesAfterNoon(5), again)]).thenState({
      status: 'known',
      label: 'Firefox on Linux',
      secretHash: 'c'.repeat(64),
      recognizedAt: minutesAfterNoon(5),
    });
  });

  it('is idempotent for one login', () =>
    given(device, [...known, again, trusted])
      .when(decideRecognizeDevice, trust)
      .then([]));

  it('keeps the name that the user chose', () =>
    given(device, [...known, deviceRenamed({ label: 'Work laptop' })])
      .when(decideRecognizeDevice, recognize)
      .then([labelled('Work laptop')]));

  it('keeps it at every later login', () =>
    given(device, [...known, deviceRenamed(), deviceRecognized({ label: 'Work laptop' })])
      .when(decideRecognizeDevice, recognize)
      .then([labelled('Work laptop')]));

  it('uses the label of the client again after it was forgotten', () =>
    given(device, [...known, deviceRenamed(), deviceForgotten()])
      .when(decideRecognizeDevice, recognize)
      .then([again]));

  it('does not lift a block, not even by two factors', () =>
    given(device, [...known, deviceBlocked()])
      .when(decideRecognizeDevice, trust)
      .thenRefused('forbidden'));

  it('recognizes one that was unblocked', () =>
    given(device, [...known, deviceBlocked(), deviceUnblocked()])
      .when(decideRecognizeDevice, recognize)
      .then([again]));

  it.each([
    ['known', known],
    ['blocked', [...known, deviceBlocked()]],
    ['forgotten', [...known, deviceForgotten()]],
  ])("does not see others' devices: %s", (_, history) =>
    given(device, history)
      .when(decideRecognizeDevice, { ...recognize, userId: bob })
      .thenRefused('device_not_found'),
  );
});
