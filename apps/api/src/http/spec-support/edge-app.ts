import { Global, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MemoryIdempotencyStore, MemoryRateLimiter } from '@sallyport/adapters/in-process';
import { createLogger } from '@sallyport/adapters/logging';
import { SystemTimers } from '@sallyport/adapters/system';
import { CONFIG, parseConfig, type Config } from '@sallyport/config';
import { CLOCK, IDEMPOTENCY_STORE, RATE_LIMITER, TIMERS } from '@sallyport/ports';
import {
  AUTHENTICATOR,
  type Authenticator,
  type ServicePrincipal,
  type SessionPrincipal,
} from '../authentication';
import { createApp } from '../create-app';
import { HttpModule } from '../http.module';
import { LOGGER } from '../logger';
import { PROJECTION_WAITER, type ProjectionWaiter } from '../read-your-writes';
import { formatToken } from '../secret-token';

export const now = '2026-11-24T14:05:00.000Z';
export const loginId = '0198c0de-0000-7000-8000-00000000000a';
const secret = Buffer.alloc(32, 7);
const token = (kind: 'session' | 'device' | 'service' | 'login', id = loginId) =>
  formatToken(kind, { id, secret });

export const session: SessionPrincipal = {
  kind: 'session',
  sessionId: '0198c0de-0000-7000-8000-000000000001',
  userId: '0198c0de-0000-7000-8000-000000000002',
  organizationId: '0198c0de-0000-7000-8000-000000000003',
  role: 'member',
  deviceId: '0198c0de-0000-7000-8000-000000000004',
  locationId: null,
  assurance: 'two_factor',
  steppedUpUntil: null,
  steppedUpBy: null,
  startedAt: now,
  expiresAt: '2026-12-24T14:05:00.000Z',
};
const service: ServicePrincipal = {
  kind: 'service',
  tokenId: '0198c0de-0000-7000-8000-000000000005',
  organizationId: session.organizationId,
  scopes: ['users:read'],
};

/** The tokens that the fake authenticator knows. */
export const tokens = {
  member: token('session', '0198c0de-0000-7000-8000-0000000000a1'),
  administrator: token('session', '0198c0de-0000-7000-8000-0000000000a2'),
  steppedUp: token('session', '0198c0de-0000-7000-8000-0000000000a3'),
  service: token('service'),
  login: token('login'),
  device: token('device'),
};

const sessions = new Map<string, SessionPrincipal>([
  [tokens.member, session],
  [tokens.administrator, { ...session, role: 'administrator' }],
  [tokens.steppedUp, { ...session, steppedUpUntil: '2026-11-24T14:10:00.000Z' }],
]);

/** Tokens that were good once. Emptied by each new app. */
export const ended = new Set<string>();

const authenticator: Authenticator = {
  authenticateSession: async (shown) => (ended.has(shown) ? undefined : sessions.get(shown)),
  authenticateService: async (shown) => (shown === tokens.service ? service : undefined),
  authenticateLogin: async (id, shown) =>
    id === loginId && shown === tokens.login
      ? { loginId, userId: session.userId, organizationId: session.organizationId }
      : undefined,
};

export interface EdgeOptions {
  readonly controllers: Type[];
  readonly env?: Readonly<Record<string, string>>;
  readonly config?: Partial<Config>;
  readonly overrides?: readonly { provide: symbol; useValue: unknown }[];
  readonly waiter?: ProjectionWaiter;
}

/** The real edge round some controllers, with everything behind it faked. The caller closes it. */
export async function edgeApp({
  controllers,
  env,
  config,
  overrides = [],
  waiter,
}: EdgeOptions): Promise<NestFastifyApplication> {
  ended.clear();
  const parsed = {
    ...parseConfig({ SALLYPORT_ENV: 'test', PUBLIC_URL: 'https://id.example.com', ...env }),
    ...config,
  };
  const ports = [
    { provide: CONFIG, useValue: parsed },
    { provide: LOGGER, useValue: createLogger(parsed) },
    { provide: CLOCK, useValue: { now: () => now } },
    { provide: TIMERS, useValue: new SystemTimers() },
    { provide: RATE_LIMITER, useValue: new MemoryRateLimiter() },
    { provide: IDEMPOTENCY_STORE, useValue: new MemoryIdempotencyStore() },
    { provide: AUTHENTICATOR, useValue: authenticator },
    { provide: PROJECTION_WAITER, useValue: waiter ?? { waitFor: async () => true } },
  ];
  const replaced = ports.filter(({ provide }) => !overrides.some((other) => other.provide === provide));
  const providers = [...replaced, ...overrides];

  @Global()
  @Module({ providers, exports: providers.map(({ provide }) => provide) })
  class Ports {}
  @Module({ imports: [Ports, HttpModule], controllers })
  class Edge {}
  return createApp(Edge, parsed);
}
