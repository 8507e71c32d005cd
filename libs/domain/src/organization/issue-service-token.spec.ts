import {
  ana,
  given,
  minutesAfterNoon,
  NOON,
  organizationCreated,
  otherToken,
  serviceTokenIssued,
  serviceTokenRevoked,
  someToken,
  stateOf,
  type Past,
} from '@sallyport/testing';
import { decideIssueServiceToken } from './issue-service-token';
import { isServiceTokenUsable, organization } from './organization';
import type { OrganizationEvent } from './organization.events';

const created = [organizationCreated()];
const issued = serviceTokenIssued({ tokenId: someToken });
const issue = issued.data;

const token = (...events: Past<OrganizationEvent>[]) => {
  const state = stateOf(organization, [...created, ...events]);
  const found = state.status === 'created' ? state.serviceTokens.get(someToken) : undefined;
  if (!found) throw new Error('no such token');
  return found;
};

describe('issue a service token', () => {
  it('issues one', () => given(organization, created).when(decideIssueServiceToken, issue).then([issued]));

  it('issues another beside it', () => {
    const other = serviceTokenIssued({ tokenId: otherToken, name: 'till' });
    given(organization, [...created, issued])
      .when(decideIssueServiceToken, other.data)
      .then([other]);
  });

  it('is idempotent', () =>
    given(organization, [...created, issued])
      .when(decideIssueServiceToken, issue)
      .then([]));

  it('does not give another secret to a token', () =>
    given(organization, [...created, issued])
      .when(decideIssueServiceToken, { ...issue, secretMac: 'k1.b3RoZXI' })
      .thenRefused('conflict'));

  it('rejects an unknown organization', () =>
    given(organization, []).when(decideIssueServiceToken, issue).thenRefused('organization_not_found'));
});

describe('a service token', () => {
  it('keeps what it may do, since when, and who issued it', () =>
    expect(token(issued)).toMatchObject({
      name: 'shop',
      scopes: ['logins:delegate'],
      issuedAt: NOON,
      issuedBy: ana,
    }));

  it('of an older version may be usable without end', () =>
    expect(isServiceTokenUsable(token(issued), minutesAfterNoon(1_000_000))).toBe(true));

  it('is usable until it expires', () => {
    const expiring = token(serviceTokenIssued({ tokenId: someToken, expiresAt: minutesAfterNoon(60) }));
    expect(isServiceTokenUsable(expiring, minutesAfterNoon(59))).toBe(true);
    expect(isServiceTokenUsable(expiring, minutesAfterNoon(60))).toBe(false);
  });

  it('is not usable once revoked', () =>
    expect(isServiceTokenUsable(token(issued, serviceTokenRevoked({ tokenId: someToken })), NOON)).toBe(
      false,
    ));
});
