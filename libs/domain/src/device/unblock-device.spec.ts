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
import { decideUnblockDevice } from './unblock-device';

const blocked = [deviceRecognized(), deviceBlocked()];

describe('unblock a device', () => {
  it('lifts a block', () =>
    given(device, blocked).when(decideUnblockDevice, { userId: ana }).then([deviceUnblocked()]));

  it('remembers that there was one', () =>
    given(device, [...blocked, deviceUnblocked()]).thenState({ status: 'unblocked', lastBlock: 1 }));

  it('says nothing of one that is not blocked', () =>
    given(device, [deviceRecognized()]).when(decideUnblockDevice, { userId: ana }).then([]));

  it('knows no device that was never seen', () =>
    given(device, []).when(decideUnblockDevice, { userId: ana }).thenRefused('device_not_found'));

  it('knows no device that was forgotten', () =>
    given(device, [deviceRecognized(), deviceForgotten()])
      .when(decideUnblockDevice, { userId: ana })
      .thenRefused('device_not_found'));

  it("does not see others' devices", () =>
    given(device, blocked).when(decideUnblockDevice, { userId: bob }).thenRefused('device_not_found'));
});
