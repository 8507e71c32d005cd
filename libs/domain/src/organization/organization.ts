import type { Aggregate } from '../kernel/aggregate';
import { begun } from '../kernel/begun';
import { never } from '../kernel/decision';
import type { Recorded } from '../kernel/define-events';
import type { SessionId } from '../kernel/ids';
import type { Instant } from '../kernel/time';
import { organizationEvents, type OrganizationEvent } from './organization.events';
import { initialPolicy, type TwoFactorPolicy } from './policy';

/** What a program signs its calls with. */
export interface ServiceToken {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly issuedAt: Instant;
  /** Null: never. */
  readonly expiresAt: Instant | null;
  /** Keyed hash of the secret; names its key. */
  readonly secretMac: string;
  /** Null: it was not. */
  readonly revokedAt: Instant | null;
}

/** Since when the policy is on, as a revision of the organization's stream: clocks do not matter. */
export interface Enforcement {
  readonly revision: number;
  /** The session that switched it on. */
  readonly exceptSessionId: SessionId | null;
}

export interface CreatedOrganization {
  readonly status: 'created';
  readonly name: string;
  readonly policy: TwoFactorPolicy;
  /** Null while the policy is off. */
  readonly enforced: Enforcement | null;
  readonly serviceTokens: ReadonlyMap<string, ServiceToken>;
}

/** The customer account. */
export type Organization = { readonly status: 'unknown' } | CreatedOrganization;

export const organization: Aggregate<Organization, OrganizationEvent> = {
  events: organizationEvents,
  initial: { status: 'unknown' },
  evolve(state, event): Organization {
    switch (event.type) {
      case 'OrganizationCreated':
        return {
          status: 'created',
          name: event.data.name,
          policy: initialPolicy,
          enforced: null,
          serviceTokens: new Map(),
        };
      case 'TwoFactorPolicyChanged':
        return withPolicy(begun(state), event);
      case 'ServiceTokenIssued': {
        const { tokenId, ...token } = event.data;
        return withToken(begun(state), tokenId, { ...token, issuedAt: event.at, revokedAt: null });
      }
      case 'ServiceTokenRevoked': {
        const token = begun(state).serviceTokens.get(event.data.tokenId);
        return token ? withToken(begun(state), event.data.tokenId, { ...token, revokedAt: event.at }) : state;
      }
      default:
        return never(event);
    }
  },
};

function withPolicy(
  state: CreatedOrganization,
  { data, revision }: Extract<Recorded<OrganizationEvent>, { type: 'TwoFactorPolicyChanged' }>,
): Organization {
  const { policy, exceptSessionId } = data;
  if (policy.requireOn.length === 0) return { ...state, policy, enforced: null };
  return { ...state, policy, enforced: state.enforced ?? { revision, exceptSessionId } };
}

function withToken(state: CreatedOrganization, tokenId: string, token: ServiceToken): Organization {
  return { ...state, serviceTokens: new Map(state.serviceTokens).set(tokenId, token) };
}

/** Whether a token opens anything at that moment; its secret was compared. */
export const isServiceTokenUsable = (token: ServiceToken, now: Instant): boolean =>
  token.revokedAt === null && (token.expiresAt === null || now < token.expiresAt);
