import type { Role, Scope } from '@sallyport/contracts';
import type { Assurance, FactorType, Instant } from '@sallyport/domain';

/** A signed-in user. */
export interface SessionPrincipal {
  readonly kind: 'session';
  readonly sessionId: string;
  readonly userId: string;
  readonly organizationId: string;
  readonly role: Role;
  readonly deviceId: string;
  /** Null for an unknown place. */
  readonly locationId: string | null;
  readonly assurance: Assurance;
  /** Until then sensitive changes are allowed; null when no proof was given in this session. */
  readonly steppedUpUntil: Instant | null;
  /** By what that was proved. */
  readonly steppedUpBy: FactorType | 'password' | null;
  readonly startedAt: Instant;
  readonly expiresAt: Instant;
}

/** The holder of a service token. */
export interface ServicePrincipal {
  readonly kind: 'service';
  readonly tokenId: string;
  readonly organizationId: string;
  readonly scopes: readonly Scope[];
}

export type Principal = SessionPrincipal | ServicePrincipal;

/** The client that began a login. */
export interface LoginPrincipal {
  readonly loginId: string;
  readonly userId: string;
  readonly organizationId: string;
}

/** Tells who holds a secret. It reads streams, never a read model: a block or a log-out holds on the next request. */
export interface Authenticator {
  /** Undefined when the token is not one, or its session is not valid any more. `ip` is where it was used from. */
  authenticateSession(token: string, ip: string, now: Instant): Promise<SessionPrincipal | undefined>;
  /** Undefined when the token is not one, has expired or was revoked. */
  authenticateService(token: string, now: Instant): Promise<ServicePrincipal | undefined>;
  /** Undefined when the token is not that login's. Logins that are over are still told. */
  authenticateLogin(loginId: string, token: string, now: Instant): Promise<LoginPrincipal | undefined>;
}
export const AUTHENTICATOR = Symbol('Authenticator');
