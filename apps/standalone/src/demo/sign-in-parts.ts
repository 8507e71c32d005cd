import { SpeakeasyOneTimeCodes } from '@sallyport/adapters/totp';
import { describeUserAgent } from '@sallyport/adapters/user-agents';
import { RESEND_AFTER, SENDS_PER_LOGIN } from '@sallyport/domain';
import type { KeyRing } from '@sallyport/event-store';
import type { Entropy, PasswordHasher, Place, PlaceFinder } from '@sallyport/ports';
import { Judgements, type CommandLog, type SignInLimits, type SignInParts } from '@sallyport/sign-in';
import { DEMO_PASSWORD, DEMO_TOTP_KEY } from './people';
import { places, type DemoPlace } from './places';

export interface DemoPartsOptions {
  readonly keys: KeyRing;
  /** Of all secrets: nobody can know those of the demo's sessions, devices and backup codes beforehand. */
  readonly entropy: Entropy;
  /** Of the password that everybody has. */
  readonly passwordHash: string;
  /** Of the GeoIP database that the demo's {@link places} agree with. */
  readonly databaseVersion: string;
}

/** Ninety days pass in a second: nobody waits, and nobody is sent too much. */
const timers = { sleep: () => Promise.resolve() };

const limits: SignInLimits = {
  takePassword: () => Promise.resolve(),
  givePasswordBack: () => Promise.resolve(),
  takeForEnrolled: () => Promise.resolve(),
  takeForClaimed: () => Promise.resolve(),
  noteProved: () => Promise.resolve(),
};

/** What the demo signs people in with: the rules and the codes of the service, on a log in memory. */
export function demoSignInParts(log: CommandLog, options: DemoPartsOptions): SignInParts {
  const { keys, entropy, passwordHash, databaseVersion } = options;
  return {
    log,
    keys,
    entropy,
    timers,
    limits,
    hasher: hasherOf(passwordHash),
    // The seed of an authenticator app is the one that visitors can read in the terminal.
    codes: new SpeakeasyOneTimeCodes({ bytes: () => DEMO_TOTP_KEY }),
    places: placeFinder(databaseVersion),
    rates: { resendAfter: RESEND_AFTER, sendLimit: SENDS_PER_LOGIN },
    judgements: new Judgements(timers),
    describeUserAgent,
  };
}

/** Everybody has one password: hundreds of sign-ins need not compute its hash again. */
const hasherOf = (passwordHash: string): PasswordHasher => ({
  hash: () => Promise.resolve(passwordHash),
  verify: (hash, password) => Promise.resolve(hash !== undefined && password === DEMO_PASSWORD),
  needsRehash: () => false,
});

function placeFinder(databaseVersion: string): PlaceFinder {
  const byIp = new Map(Object.values<DemoPlace>(places).map((place) => [place.ip, place]));
  return {
    databaseVersion,
    find(ip) {
      const found = byIp.get(ip);
      if (!found) return Promise.reject(new Error(`the demo has no place for ${ip}`));
      const { country, region, city } = found;
      const place: Place = {
        kind: 'geoip',
        country,
        region,
        city,
        latitude: null,
        longitude: null,
        network: null,
      };
      return Promise.resolve(place);
    },
  };
}
