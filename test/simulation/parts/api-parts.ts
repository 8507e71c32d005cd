import { parseConfig } from '@sallyport/config';
import { catalogues } from '@sallyport/domain';
import { Codec, CommandRunner, type DataKeys } from '@sallyport/event-store';
import type { IdempotencyStore, OneTimeCodes, RateLimiter, Timers } from '@sallyport/ports';
import type { ReadModelStore } from '@sallyport/read-models';
import { pino } from 'pino';
import type { ApiParts } from '../../../apps/api/src';
import { SimulatedPlaces } from './places';
import { ring, type Here } from './services';
import { SimulatedEventStore } from './simulated-event-store';
import { SimulatedHasher } from './simulated-hasher';
import { SimulatedReadModels } from './simulated-read-models';

/** Milliseconds between two looks at how far a projection is. */
const LOOK_EVERY = 50;

const config = parseConfig({
  SALLYPORT_ENV: 'test',
  SALLYPORT_DEMO: 'off',
  PUBLIC_URL: 'https://id.simulated.example',
});

/**
 * What an api process works with: parts that ask at each call in which world they are.
 * @param onError told of each line that the process logs as an error
 */
export function apiParts(here: Here, onError: (line: string) => void): ApiParts {
  const store = new SimulatedEventStore(here);
  const readModels = new SimulatedReadModels(here);
  const dataKeys = dataKeysOf(here);
  const entropy = { bytes: (count: number) => here().services.random.bytes(count) };
  const codec = new Codec(catalogues, dataKeys, entropy);
  const timers: Timers = {
    sleep: (milliseconds, signal) => here().machine.sleep(milliseconds, signal),
  };
  return {
    config,
    logger: pino({ level: 'error', base: null }, { write: onError }),
    clock: { now: () => here().machine.now() },
    timers,
    entropy,
    keys: ring,
    dataKeys,
    codec,
    store,
    runner: new CommandRunner(store, codec, timers),
    readModels,
    projectionWaiter: { waitFor: waitBy(readModels, timers) },
    rateLimiter: limiterOf(here),
    idempotency: answersOf(here),
    hasher: new SimulatedHasher(here),
    codes: codesOf(here),
    places: new SimulatedPlaces(),
  };
}

const dataKeysOf = (here: Here): DataKeys => ({
  obtain: (userId) => here().services.dataKeys.obtain(userId),
  find: (userId) => here().services.dataKeys.find(userId),
  async destroy(userId) {
    await here().machine.travel();
    await here().services.dataKeys.destroy(userId);
  },
  close: async () => undefined,
});

const limiterOf = (here: Here): RateLimiter => ({
  async consume(limit, key, points) {
    await here().machine.travel();
    return here().services.limits.consume(limit, key, points);
  },
  async giveBack(limit, key, points) {
    await here().machine.travel();
    await here().services.limits.giveBack(limit, key, points);
  },
});

const answersOf = (here: Here): IdempotencyStore => ({
  async claim(key, fingerprint, now) {
    await here().machine.travel();
    return here().services.answers.claim(key, fingerprint, now);
  },
  async settle(key, answer) {
    await here().machine.mayDie();
    await here().machine.travel();
    await here().services.answers.settle(key, answer);
  },
  async release(key, options) {
    await here().machine.travel();
    await here().services.answers.release(key, options);
  },
});

const codesOf = (here: Here): OneTimeCodes => ({
  hotp: (key, counter) => here().services.codes.hotp(key, counter),
  isHotp: (key, counter, code) => here().services.codes.isHotp(key, counter, code),
  totpStep: (seed, code, now) => here().services.codes.totpStep(seed, code, now),
  newSeed: () => here().services.codes.newSeed(),
  otpauthUri: (seed, issuer, account) => here().services.codes.otpauthUri(seed, issuer, account),
});

/** Read models of another process tell of their progress only to who asks them. */
function waitBy(readModels: ReadModelStore, timers: Timers) {
  return async (projection: string, position: number, milliseconds: number): Promise<boolean> => {
    for (let waited = 0; waited <= milliseconds; waited += LOOK_EVERY) {
      if ((await readModels.servedPosition(projection)) >= position) return true;
      await timers.sleep(LOOK_EVERY);
    }
    return false;
  };
}
