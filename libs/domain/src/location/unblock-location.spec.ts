import { ana, bob, given, locationBlocked, locationRecognized, locationUnblocked } from '@sallyport/testing';
import { location } from './location';
import { decideUnblockLocation } from './unblock-location';

const blocked = [locationRecognized(), locationBlocked()];

describe('unblock a location', () => {
  it('lifts a block', () =>
    given(location, blocked).when(decideUnblockLocation, { userId: ana }).then([locationUnblocked()]));

  it('says nothing of one that is not blocked', () =>
    given(location, [locationRecognized()]).when(decideUnblockLocation, { userId: ana }).then([]));

  it('knows no place that was never seen', () =>
    given(location, []).when(decideUnblockLocation, { userId: ana }).thenRefused('location_not_found'));

  it("does not see others' places", () =>
    given(location, blocked).when(decideUnblockLocation, { userId: bob }).thenRefused('location_not_found'));
});
