import {
  deviceBlocked,
  deviceRecognized,
  deviceUnblocked,
  given,
  locationBlocked,
  locationRecognized,
  sessionEnded,
  sessionStarted,
  stateOf,
} from '@sallyport/testing';
import { device } from '../device/device';
import { location } from '../location/location';
import { session } from './session';
import { decideStartSession, type StartSession } from './start-session';

const start = (over: Partial<StartSession> = {}): StartSession => ({
  started: sessionStarted().data,
  device: stateOf(device, [deviceRecognized()]),
  location: stateOf(location, [locationRecognized()]),
  ...over,
});

describe('start a session', () => {
  it('starts it', () => given(session, []).when(decideStartSession, start()).then([sessionStarted()]));

  it.each([
    ['on a device that is new', { device: device.initial }],
    ['at a place that is unknown', { location: null }],
    [
      'on a device whose block was lifted',
      { device: stateOf(device, [deviceRecognized(), deviceBlocked(), deviceUnblocked()]) },
    ],
  ])('starts one %s', (_title, over) =>
    given(session, []).when(decideStartSession, start(over)).then([sessionStarted()]),
  );

  it.each([
    ['on a device', { device: stateOf(device, [deviceRecognized(), deviceBlocked()]) }],
    ['at a place', { location: stateOf(location, [locationRecognized(), locationBlocked()]) }],
  ])('starts none %s that was blocked while the login was under way', (_title, over) =>
    given(session, []).when(decideStartSession, start(over)).thenRefused('forbidden'),
  );

  it('does not start it twice', () =>
    given(session, [sessionStarted()]).when(decideStartSession, start()).thenRefused('conflict'));

  it('does not start it again after its end', () =>
    given(session, [sessionStarted(), sessionEnded()])
      .when(decideStartSession, start())
      .thenRefused('conflict'));
});
