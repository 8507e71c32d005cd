import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { CONFIG, type Config } from '@sallyport/config';
import {
  Codec,
  CommandRunner,
  DATA_KEYS,
  EVENT_STORE,
  KeyRing,
  type DataKeys,
  type EventStore,
} from '@sallyport/event-store';
import {
  CALL_BACK_READERS,
  CLOCK,
  ENTROPY,
  IDEMPOTENCY_STORE,
  OBSERVER,
  ONE_TIME_CODES,
  OUTBOX,
  PASSWORD_HASHER,
  PLACE_FINDER,
  PROVIDER_FAILURES,
  RATE_LIMITER,
  TIMERS,
  unobserved,
  type CallBackReaders,
  type Clock,
  type Entropy,
  type IdempotencyStore,
  type Observer,
  type OneTimeCodes,
  type Outbox,
  type PasswordHasher,
  type PlaceFinder,
  type ProviderFailures,
  type RateLimiter,
  type Timers,
} from '@sallyport/ports';
import { READ_MODEL_STORE, type ReadModelStore } from '@sallyport/read-models';
import { LOGGER, type Logger } from './http/logger';
import { PROJECTION_WAITER, type ProjectionWaiter } from './http/read-your-writes';

/** What the api works with: a part for each port, whichever adapters they are. */
export interface ApiParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly entropy: Entropy;
  readonly keys: KeyRing;
  readonly dataKeys: DataKeys;
  readonly codec: Codec;
  readonly store: EventStore;
  readonly runner: CommandRunner;
  readonly readModels: ReadModelStore;
  readonly projectionWaiter: ProjectionWaiter;
  readonly rateLimiter: RateLimiter;
  readonly idempotency: IdempotencyStore;
  readonly hasher: PasswordHasher;
  readonly codes: OneTimeCodes;
  readonly places: PlaceFinder;
  /** Absent where messages go to people. */
  readonly outbox?: Outbox;
  /** Absent where messages are sent by another process. */
  readonly failures?: ProviderFailures;
  /** Absent: nobody watches. */
  readonly observer?: Observer;
  /** Of the providers that are set up; absent where messages go to nobody else. */
  readonly callBackReaders?: CallBackReaders;
}

/** Puts the parts where controllers and handlers can ask for them. */
@Module({})
export class PartsModule {
  static of(parts: ApiParts): DynamicModule {
    const providers: Provider[] = [
      { provide: CONFIG, useValue: parts.config },
      { provide: LOGGER, useValue: parts.logger },
      { provide: CLOCK, useValue: parts.clock },
      { provide: TIMERS, useValue: parts.timers },
      { provide: ENTROPY, useValue: parts.entropy },
      { provide: KeyRing, useValue: parts.keys },
      { provide: DATA_KEYS, useValue: parts.dataKeys },
      { provide: Codec, useValue: parts.codec },
      { provide: EVENT_STORE, useValue: parts.store },
      { provide: CommandRunner, useValue: parts.runner },
      { provide: READ_MODEL_STORE, useValue: parts.readModels },
      { provide: PROJECTION_WAITER, useValue: parts.projectionWaiter },
      { provide: RATE_LIMITER, useValue: parts.rateLimiter },
      { provide: IDEMPOTENCY_STORE, useValue: parts.idempotency },
      { provide: PASSWORD_HASHER, useValue: parts.hasher },
      { provide: ONE_TIME_CODES, useValue: parts.codes },
      { provide: PLACE_FINDER, useValue: parts.places },
      { provide: OUTBOX, useValue: parts.outbox },
      { provide: CALL_BACK_READERS, useValue: parts.callBackReaders ?? {} },
      { provide: OBSERVER, useValue: parts.observer ?? unobserved },
      { provide: PROVIDER_FAILURES, useValue: parts.failures },
    ];
    return { module: PartsModule, global: true, providers, exports: providers };
  }
}
