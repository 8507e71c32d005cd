import {
  ana,
  bob,
  deviceBlocked,
  deviceForgotten,
  deviceRecognized,
  deviceRenamed,
  given,
} from '@sallyport/testing';
import { device } from './device';
import { decideRenameDevice } from './rename-device';

const known = [deviceRecognized({ label: 'Firefox on Windows' })];
const rename = { userId: ana, label: 'Work laptop' };

describe('rename a device', () => {
  it('gives it a name', () =>
    given(device, known)
      .when(decideRenameDevice, rename)
      .then([deviceRenamed({ label: rename.label })]));

  it('says nothing twice', () =>
    given(device, [...known, deviceRenamed({ label: rename.label })])
      .when(decideRenameDevice, rename)
      .then([]));

  it('takes the name that it had by itself as a choice', () =>
    given(device, known)
      .when(decideRenameDevice, { userId: ana, label: 'Firefox on Windows' })
      .then([deviceRenamed({ label: 'Firefox on Windows' })]));

  it('names a blocked one too', () =>
    given(device, [...known, deviceBlocked()])
      .when(decideRenameDevice, rename)
      .then([deviceRenamed({ label: rename.label })]));

  it('knows no device that was never seen', () =>
    given(device, []).when(decideRenameDevice, rename).thenRefused('device_not_found'));

  it('knows no device that was forgotten', () =>
    given(device, [...known, deviceForgotten()])
      .when(decideRenameDevice, rename)
      .thenRefused('device_not_found'));

  it("does not see others' devices", () =>
    given(device, known)
      .when(decideRenameDevice, { ...rename, userId: bob })
      .thenRefused('device_not_found'));
});
