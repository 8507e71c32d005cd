import {
  acme,
  ana,
  bob,
  emailClaimed,
  emailReleased,
  given,
  NOON,
  otherOrganization,
  secondsAfterNoon,
} from '@sallyport/testing';
import { decideClaimEmail, type ClaimEmail } from './claim-email';
import { email } from './email';

const claim = (change: Partial<ClaimEmail> = {}): ClaimEmail => ({
  userId: ana,
  organizationId: acme,
  holder: 'unknown',
  now: NOON,
  ...change,
});
const heldByBob = [emailClaimed({ userId: bob, organizationId: otherOrganization })];

describe('claim an e-mail address', () => {
  it('takes a free one', () => given(email, []).when(decideClaimEmail, claim()).then([emailClaimed()]));

  it('says nothing twice', () =>
    given(email, [emailClaimed()])
      .when(decideClaimEmail, claim({ now: secondsAfterNoon(3_600) }))
      .then([]));

  it.each(['active', 'deactivated'] as const)('leaves it to an %s user who holds it', (holder) =>
    given(email, heldByBob)
      .when(decideClaimEmail, claim({ holder, now: secondsAfterNoon(3_600) }))
      .thenRefused('email_taken'),
  );

  it('takes one that was released', () =>
    given(email, [...heldByBob, emailReleased({ userId: bob })])
      .when(decideClaimEmail, claim())
      .then([emailClaimed()]));

  it('leaves it to a registration that is under way', () =>
    given(email, heldByBob)
      .when(decideClaimEmail, claim({ now: secondsAfterNoon(60) }))
      .thenRefused('email_taken'));

  it('takes it over from a registration that was cut off', () =>
    given(email, heldByBob)
      .when(decideClaimEmail, claim({ now: secondsAfterNoon(61) }))
      .then([emailReleased({ userId: bob }), emailClaimed()]));

  it('takes it over from who was erased', () =>
    given(email, heldByBob)
      .when(decideClaimEmail, claim({ holder: 'erased' }))
      .then([emailReleased({ userId: bob }), emailClaimed()]));
});
