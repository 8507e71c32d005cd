import {
  bob,
  deviceBlocked,
  deviceForgotten,
  deviceRecognized,
  deviceRenamed,
  deviceUnblocked,
  given,
  minutesAfterNoon,
  at,
  otherLogin,
} from '@sallyport/testing';
import { device } from './device';
import { decideRecognizeDevice } from './recognize-device';

const known = [deviceRecognized()];
const again = deviceRecognized({
  loginId: otherLogin,
  label: 'Firefox on Linux',
  secretHash: 'c'.repeat(64),
});
const recognize = again.data;

describe('recognize a device', () => {
  it('makes a new one known', () => given(device, []).when(decideRecognizeDevice, recognize).then([again]));

  it('renews secret and trust at each later login', () => {
    given(device, known).when(decideRecognizeDevice, recognize).then([again]);
    given(device, [...known, at(minutesAfterNoon(5), again)]).thenState({
      status: 'known',
      label: 'Firefox on Linux',
      secretHash: 'c'.repeat(64),
      recognizedAt: minutesAfterNoon(5),
    });
  });

  it('says nothing twice for one login', () =>
    given(device, [...known, again])
      .when(decideRecognizeDevice, recognize)
      .then([]));

  it('keeps the name that the user chose', () =>
    given(device, [...known, deviceRenamed({ label: 'Work laptop' })])
      .when(decideRecognizeDevice, recognize)
      .then([{ ...again, data: { ...recognize, label: 'Work laptop' } }]));

  it('goes on keeping it', () =>
    given(device, [...known, deviceRenamed(), deviceRecognized({ label: 'Work laptop' })])
      .when(decideRecognizeDevice, recognize)
      .then([{ ...again, data: { ...recognize, label: 'Work laptop' } }]));

  it('starts afresh with one that was forgotten', () =>
    given(device, [...known, deviceRenamed(), deviceForgotten()])
      .when(decideRecognizeDevice, recognize)
      .then([again]));

  it('does not lift a block', () =>
    given(device, [...known, deviceBlocked()])
      .when(decideRecognizeDevice, recognize)
      .thenRefused('forbidden'));

  it('takes one that was unblocked', () =>
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
