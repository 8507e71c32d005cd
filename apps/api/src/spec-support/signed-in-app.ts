import { Global, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MemoryIdempotencyStore, MemoryRateLimiter } from '@sallyport/adapters/in-process';
import { createLogger } from '@sallyport/adapters/logging';
import { MemoryOutbox } from '@sallyport/adapters/outbox';
import { SystemEntropy, SystemTimers } from '@sallyport/adapters/system';
import { SpeakeasyOneTimeCodes } from '@sallyport/adapters/totp';
import { CONFIG, parseConfig } from '@sallyport/config';
import type { DomainEvent } from '@sallyport/domain';
import { Codec, CommandRunner, DATA_KEYS, EVENT_STORE, KeyRing, locationIdOf } from '@sallyport/event-store';
import {
  CLOCK,
  ENTROPY,
  IDEMPOTENCY_STORE,
  ONE_TIME_CODES,
  OUTBOX,
  PASSWORD_HASHER,
  PLACE_FINDER,
  RATE_LIMITER,
  TIMERS,
  type PasswordHasher,
  type Place,
  type PlaceFinder,
} from '@sallyport/ports';
import { READ_MODEL_STORE } from '@sallyport/read-models';
import {
  acme,
  amsterdam,
  amsterdamIp,
  ana,
  anasPhone,
  deviceRecognized,
  locationRecognized,
  loginAttempted,
  loginSucceeded,
  MemoryLog,
  NOON,
  organizationCreated,
  otherDevice,
  phoneNumberChangeCancelled,
  phoneNumberChanged,
  phoneNumberVerified,
  sessionStarted,
  someDevice,
  someLogin,
  userRegistered,
} from '@sallyport/testing';
import { hashSecret } from '@sallyport/sign-in';
import type { InjectOptions } from 'fastify';
import { createApp } from '../http/create-app';
import { HttpModule } from '../http/http.module';
import { LOGGER } from '../http/logger';
import { PROJECTION_WAITER } from '../http/read-your-writes';
import { formatToken } from '../http/secret-token';
import { AuthenticationModule } from '../security/authentication.module';
import { SpecReadModels } from './spec-read-models';

const SECRET = Buffer.alloc(32, 7);
export const PASSWORD = 'correct horse battery';
/** How a session began that may do sensitive things for its first ten minutes. */
export const byTwoFactors = { assurance: 'two_factor', factor: 'sms' } as const;

const hasher: PasswordHasher = {
  hash: async (password) => `k1:${password}`,
  verify: async (hash, password) => hash === `k1:${password}`,
  needsRehash: () => false,
};

const nowhere = { region: null, city: null, latitude: null, longitude: null, network: null };
const places: PlaceFinder = {
  databaseVersion: 'spec',
  find: async (ip): Promise<Place> =>
    ip === amsterdamIp
      ? { ...nowhere, kind: 'geoip', country: 'NL', region: amsterdam.region, city: amsterdam.city }
      : { ...nowhere, kind: 'private', country: null },
};

export type SignedInApp = Awaited<ReturnType<typeof signedInApp>>;

/** The real edge and authenticator round some features, on a log in memory. Ana is signed in; the caller closes it. */
export async function signedInApp(...features: Type[]) {
  const config = parseConfig({ SALLYPORT_ENV: 'test', PUBLIC_URL: 'https://id.example.com' });
  const log = new MemoryLog();
  const keys = new KeyRing({ current: 'k1', lookup: 'k1', keys: { k1: Buffer.alloc(32, 1) } });
  const entropy = new SystemEntropy();
  const codes = new SpeakeasyOneTimeCodes(entropy);
  const runner = new CommandRunner(log.store, log.codec, new SystemTimers());
  const readModels = await SpecReadModels.on(log);
  const outbox = new MemoryOutbox();
  const clock = { time: NOON, now: () => clock.time };
  const providers = [
    { provide: CONFIG, useValue: config },
    { provide: LOGGER, useValue: createLogger(config) },
    { provide: CLOCK, useValue: clock },
    { provide: TIMERS, useValue: new SystemTimers() },
    { provide: ENTROPY, useValue: entropy },
    { provide: KeyRing, useValue: keys },
    { provide: DATA_KEYS, useValue: log.keys },
    { provide: Codec, useValue: log.codec },
    { provide: EVENT_STORE, useValue: log.store },
    { provide: CommandRunner, useValue: runner },
    { provide: READ_MODEL_STORE, useValue: readModels.store },
    { provide: PROJECTION_WAITER, useValue: readModels },
    { provide: RATE_LIMITER, useValue: new MemoryRateLimiter() },
    { provide: IDEMPOTENCY_STORE, useValue: new MemoryIdempotencyStore() },
    { provide: PASSWORD_HASHER, useValue: hasher },
    { provide: ONE_TIME_CODES, useValue: codes },
    { provide: OUTBOX, useValue: outbox },
    { provide: PLACE_FINDER, useValue: places },
  ];
  @Global()
  @Module({ providers, exports: providers.map(({ provide }) => provide) })
  class Parts {}
  @Module({ imports: [Parts, HttpModule, AuthenticationModule, ...features] })
  class Features {}
  const app: NestFastifyApplication = await createApp(Features, config);

  const placeOfAna = { kind: 'geoip', ...amsterdam } as const;
  const locationId = locationIdOf(keys, ana, placeOfAna);
  await log.record(`organization-${acme}`, organizationCreated());
  await log.record(`user-${ana}`, userRegistered({ passwordHash: `k1:${PASSWORD}` }));
  await log.record(`factors-${ana}`, phoneNumberVerified(anasPhone));
  await log.record(`device-${someDevice}`, deviceRecognized());
  await log.record(`device-${otherDevice}`, deviceRecognized({ label: 'Chrome on Android' }));
  await log.record(`location-${locationId}`, locationRecognized());
  await log.record(`login-${someLogin}`, loginAttempted({ locationId }));
  await log.record(`login-${someLogin}`, loginSucceeded());

  return {
    log,
    keys,
    codes,
    clock,
    outbox,
    readModels: readModels.store,
    locationId,
    close: () => app.close(),
    inject: (request: InjectOptions) => app.inject(request),
    /** Starts a session of Ana's, and gives its token. */
    async start(sessionId: string, over: Parameters<typeof sessionStarted>[0] = {}): Promise<string> {
      const facts = { locationId, secretHash: hashSecret(SECRET), ...over };
      await log.record(`session-${sessionId}`, sessionStarted(facts), { at: clock.time });
      return formatToken('session', { id: sessionId, secret: SECRET });
    },
    /** Makes a request, as the holder of a token if one is given. */
    async call(
      method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
      path: string,
      token?: string,
      body?: object,
      more: Readonly<Record<string, string>> = {},
    ) {
      const {
        statusCode,
        body: text,
        headers,
      } = await app.inject({
        method,
        url: `/v1${path}`,
        headers: { ...more, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
        remoteAddress: amsterdamIp,
        ...(body && { payload: body }),
      });
      // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- of many shapes, checked by the edge
      return { status: statusCode, headers, body: text === '' ? undefined : JSON.parse(text) };
    },
    /** Leaves Ana without any factor. */
    async removePhone(): Promise<void> {
      await log.record(`factors-${ana}`, phoneNumberChanged({ previousPhone: null, previousCountry: null }));
      await log.record(`factors-${ana}`, phoneNumberChangeCancelled());
    },
    /** The code that was sent last to step up with, as the worker derives it. */
    async stepUpCode(sessionId: string): Promise<string> {
      const events = await log.read(`session-${sessionId}`);
      const { challengeId, counter, keyId } = events.findLast(({ type }) => type === 'StepUpChallengeIssued')
        ?.data as { challengeId: string; counter: number; keyId: string };
      return codes.hotp(keys.derive('one-time-code', challengeId, keyId).key, counter);
    },
    /** Types of the events of a stream. */
    types: async (stream: string): Promise<string[]> =>
      (await log.read(stream)).map(({ type }: DomainEvent) => type),
  };
}
