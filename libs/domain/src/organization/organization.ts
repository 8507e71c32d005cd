import type { Aggregate } from '../kernel/aggregate';
import { begun } from '../kernel/begun';
import { never } from '../kernel/decision';
import type { Recorded } from '../kernel/define-events';
import type { Instant } from '../kernel/time';
import { demandsAfter, type PolicyDemand } from './policy-demands';
import { organizationEvents, type OrganizationEvent } from './organization.events';
import { allowedBy, initialPolicy, type TwoFactorPolicy } from './policy';

/** What a program signs its calls with. */
export interface ServiceToken {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly issuedAt: Instant;
  /** Null: never. */
  readonly expiresAt: Instant | null;
  /** Keyed hash of the secret; names its key. */
  readonly secretMac: string;
  /** The administrator; null where it was not recorded. */
  readonly issuedBy: string | null;
  /** Null: it was not. */
  readonly revokedAt: Instant | null;
}

export interface CreatedOrganization {
  readonly status: 'created';
  readonly name: string;
  readonly policy: TwoFactorPolicy;
  /** What the policies that came into force asked of sessions: what one of them ended does not come back. */
  readonly demands: readonly PolicyDemand[];
  readonly serviceTokens: ReadonlyMap<string, ServiceToken>;
  /** Of each administrator who was removed, the `since` of the last term that ended. */
  readonly removedAdministrators: ReadonlyMap<string, number>;
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
          demands: [],
          serviceTokens: new Map(),
          removedAdministrators: new Map(),
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
      case 'AdministratorRemoved':
        return withoutAdministrator(begun(state), event.data);
      default:
        return never(event);
    }
  },
};

function withPolicy(
  state: CreatedOrganization,
  { data, revision }: Extract<Recorded<OrganizationEvent>, { type: 'TwoFactorPolicyChanged' }>,
): Organization {
  const { exceptSessionId } = data;
  const policy = { ...data.policy, allowedFactors: allowedBy(data.policy) };
  return { ...state, policy, demands: demandsAfter(state, { policy, revision, exceptSessionId }) };
}

function withToken(state: CreatedOrganization, tokenId: string, token: ServiceToken): Organization {
  return { ...state, serviceTokens: new Map(state.serviceTokens).set(tokenId, token) };
}

function withoutAdministrator(
  state: CreatedOrganization,
  { userId, since }: { readonly userId: string; readonly since: number },
): Organization {
  // Who was slow may end a term that is over behind one that came later.
  const last = Math.max(since, state.removedAdministrators.get(userId) ?? since);
  return { ...state, removedAdministrators: new Map(state.removedAdministrators).set(userId, last) };
}

/** Whether a token opens anything at that moment; its secret was compared. */
export const isServiceTokenUsable = (token: ServiceToken, now: Instant): boolean =>
  token.revokedAt === null && (token.expiresAt === null || now < token.expiresAt);
