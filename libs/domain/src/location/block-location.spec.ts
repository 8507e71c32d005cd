import { ana, bob, given, locationBlocked, locationRecognized, locationUnblocked } from '@sallyport/testing';
import { decideBlockLocation, type BlockLocation } from './block-location';
import { location } from './location';

const known = [locationRecognized()];
const block = (change: Partial<BlockLocation> = {}): BlockLocation => ({
  userId: ana,
  reason: 'not-mine',
  isCurrent: false,
  confirmed: false,
  ...change,
});

describe('block a location', () => {
  it('blocks a known one, and says why', () =>
    given(location, known)
      .when(decideBlockLocation, block({ reason: 'sign-in-reported' }))
      .then([locationBlocked({ reason: 'sign-in-reported' })]));

  it('says nothing twice', () =>
    given(location, [...known, locationBlocked()])
      .when(decideBlockLocation, block())
      .then([]));

  it('blocks again what was unblocked', () =>
    given(location, [...known, locationBlocked(), locationUnblocked()])
      .when(decideBlockLocation, block())
      .then([locationBlocked()]));

  it('knows no place that was never seen', () =>
    given(location, []).when(decideBlockLocation, block()).thenRefused('location_not_found'));

  it("does not see others' places", () =>
    given(location, known)
      .when(decideBlockLocation, block({ userId: bob }))
      .thenRefused('location_not_found'));

  it('asks before blocking where one is', () =>
    given(location, known)
      .when(decideBlockLocation, block({ isCurrent: true }))
      .thenRefused('would_block_yourself'));

  it('does so when that is confirmed', () =>
    given(location, known)
      .when(decideBlockLocation, block({ isCurrent: true, confirmed: true }))
      .then([locationBlocked()]));
});
