import { acme, ana, bob, emailClaimed, emailReleased, given } from '@sallyport/testing';
import { decideClaimEmail } from './claim-email';
import { email } from './email';

const claim = { userId: ana, organizationId: acme };

describe('claim an e-mail address', () => {
  it('takes a free one', () => given(email, []).when(decideClaimEmail, claim).then([emailClaimed()]));

  it('says nothing twice', () => given(email, [emailClaimed()]).when(decideClaimEmail, claim).then([]));

  it('leaves it to who holds it', () =>
    given(email, [emailClaimed({ userId: bob })])
      .when(decideClaimEmail, claim)
      .thenRefused('email_taken'));

  it('takes one that was released', () =>
    given(email, [emailClaimed({ userId: bob }), emailReleased({ userId: bob })])
      .when(decideClaimEmail, claim)
      .then([emailClaimed()]));
});
