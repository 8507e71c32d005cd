import {
  ana,
  bob,
  deviceBlocked,
  deviceForgotten,
  deviceRecognized,
  deviceUnblocked,
  given,
} from '@sallyport/testing';
import { device } from './device';
import { decideForgetDevice } from './forget-device';

const known = [deviceRecognized()];

describe('forget a device', () => {
  it('forgets a known one', () =>
    given(device, known).when(decideForgetDevice, { userId: ana }).then([deviceForgotten()]));

  it('says nothing twice', () =>
    given(device, [...known, deviceForgotten()])
      .when(decideForgetDevice, { userId: ana })
      .then([]));

  it('does not lift a block by forgetting it', () =>
    given(device, [...known, deviceBlocked()])
      .when(decideForgetDevice, { userId: ana })
      .thenRefused('conflict'));

  it('forgets one that was unblocked', () =>
    given(device, [...known, deviceBlocked(), deviceUnblocked()])
      .when(decideForgetDevice, { userId: ana })
      .then([deviceForgotten()]));

  it('knows no device that was never seen', () =>
    given(device, []).when(decideForgetDevice, { userId: ana }).thenRefused('device_not_found'));

  it("does not see others' devices", () =>
    given(device, known).when(decideForgetDevice, { userId: bob }).thenRefused('device_not_found'));
});
