import {
  bob,
  given,
  locationBlocked,
  locationRecognized,
  locationUnblocked,
  otherLogin,
} from '@sallyport/testing';
import { location } from './location';
import { decideRecognizeLocation } from './recognize-location';

const known = [locationRecognized()];
const recognize = locationRecognized({ loginId: otherLogin }).data;

describe('recognize a location', () => {
  it('makes a place known', () =>
    given(location, [])
      .when(decideRecognizeLocation, recognize)
      .then([locationRecognized({ loginId: otherLogin })]));

  it('says nothing twice', () => given(location, known).when(decideRecognizeLocation, recognize).then([]));

  it('does not lift a block', () =>
    given(location, [...known, locationBlocked()])
      .when(decideRecognizeLocation, recognize)
      .thenRefused('forbidden'));

  it('knows a place again once it is unblocked', () =>
    given(location, [...known, locationBlocked(), locationUnblocked()])
      .when(decideRecognizeLocation, recognize)
      .then([]));

  it("does not see others' places", () =>
    given(location, known)
      .when(decideRecognizeLocation, { ...recognize, userId: bob })
      .thenRefused('location_not_found'));
});
