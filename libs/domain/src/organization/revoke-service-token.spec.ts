import {
  given,
  organizationCreated,
  otherToken,
  serviceTokenIssued,
  serviceTokenRevoked,
  someToken,
} from '@sallyport/testing';
import { organization } from './organization';
import { decideRevokeServiceToken } from './revoke-service-token';

const issued = [organizationCreated(), serviceTokenIssued({ tokenId: someToken })];

describe('revoke a service token', () => {
  it('revokes it', () =>
    given(organization, issued)
      .when(decideRevokeServiceToken, { tokenId: someToken })
      .then([serviceTokenRevoked({ tokenId: someToken })]));

  it('is idempotent', () =>
    given(organization, [...issued, serviceTokenRevoked({ tokenId: someToken })])
      .when(decideRevokeServiceToken, { tokenId: someToken })
      .then([]));

  it.each([otherToken, 'constructor'])('rejects an unknown token: %s', (tokenId) =>
    given(organization, issued)
      .when(decideRevokeServiceToken, { tokenId })
      .thenRefused('service_token_not_found'),
  );

  it('rejects an unknown organization', () =>
    given(organization, [])
      .when(decideRevokeServiceToken, { tokenId: someToken })
      .thenRefused('organization_not_found'));
});
