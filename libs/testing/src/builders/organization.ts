import { initialPolicy, type OrganizationEvent, type TwoFactorPolicy } from '@sallyport/domain';
import { ana, someToken } from '../fixed-ids';
import { eventBuilder } from './event-builder';

/** A policy that is on, unless said otherwise. */
export const policy = (change: Partial<TwoFactorPolicy> = {}): TwoFactorPolicy => ({
  ...initialPolicy,
  requireOn: ['new_device'],
  ...change,
});

const build = eventBuilder<OrganizationEvent>();

export const organizationCreated = build('OrganizationCreated', { name: 'Acme' });
export const twoFactorPolicyChanged = build('TwoFactorPolicyChanged', {
  policy: policy(),
  exceptSessionId: null,
});
export const serviceTokenIssued = build('ServiceTokenIssued', {
  tokenId: someToken,
  name: 'shop',
  scopes: ['logins:delegate'],
  expiresAt: null,
  issuedBy: ana,
  secretMac: 'k1.c2VjcmV0',
});
export const serviceTokenRevoked = build('ServiceTokenRevoked', { tokenId: someToken });
export const administratorRemoved = build('AdministratorRemoved', { userId: ana, since: 0 });
