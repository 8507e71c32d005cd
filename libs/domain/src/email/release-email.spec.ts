import { ana, bob, emailClaimed, emailReleased, given } from '@sallyport/testing';
import { email } from './email';
import { decideReleaseEmail } from './release-email';

const release = { userId: ana };

describe('release an e-mail address', () => {
  it('gives back what the user holds', () =>
    given(email, [emailClaimed()]).when(decideReleaseEmail, release).then([emailReleased()]));

  it('says nothing twice', () =>
    given(email, [emailClaimed(), emailReleased()]).when(decideReleaseEmail, release).then([]));

  it("does not touch others' addresses", () =>
    given(email, [emailClaimed({ userId: bob })])
      .when(decideReleaseEmail, release)
      .then([]));
});
