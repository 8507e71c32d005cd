import {
  ana,
  bob,
  deviceBlocked,
  deviceForgotten,
  deviceRecognized,
  deviceUnblocked,
  given,
} from '@sallyport/testing';
import { decideBlockDevice, type BlockDevice } from './block-device';
import { device } from './device';

const known = [deviceRecognized()];
const block = (change: Partial<BlockDevice> = {}): BlockDevice => ({
  userId: ana,
  reason: 'lost',
  isCurrent: false,
  confirmed: false,
  ...change,
});

describe('block a device', () => {
  it('blocks a known one, and says why', () =>
    given(device, known)
      .when(decideBlockDevice, block({ reason: 'not-mine' }))
      .then([deviceBlocked({ reason: 'not-mine' })]));

  it('says nothing twice', () =>
    given(device, [...known, deviceBlocked()])
      .when(decideBlockDevice, block())
      .then([]));

  it('blocks again what was unblocked', () =>
    given(device, [...known, deviceBlocked(), deviceUnblocked()])
      .when(decideBlockDevice, block())
      .then([deviceBlocked()]));

  it('knows no device that was never seen', () =>
    given(device, []).when(decideBlockDevice, block()).thenRefused('device_not_found'));

  it('knows no device that was forgotten', () =>
    given(device, [...known, deviceForgotten()])
      .when(decideBlockDevice, block())
      .thenRefused('device_not_found'));

  it("does not see others' devices", () =>
    given(device, known)
      .when(decideBlockDevice, block({ userId: bob }))
      .thenRefused('device_not_found'));

  it('asks before blocking the one in front of oneself', () =>
    given(device, known)
      .when(decideBlockDevice, block({ isCurrent: true }))
      .thenRefused('would_block_yourself'));

  it('does so when that is confirmed', () =>
    given(device, known)
      .when(decideBlockDevice, block({ isCurrent: true, confirmed: true }))
      .then([deviceBlocked()]));
});
