import type { KeySource } from './keys';
import type { TrustedProxies } from './trusted-proxies';

export type Environment = 'development' | 'test' | 'production';
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What the environment says, checked. An absent part is one that the embedded default stands in for. */
export interface Config {
  readonly env: Environment;
  readonly port: number;
  /** Origin under which browsers and mails reach the service; no slash at its end. */
  readonly publicUrl: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Seed the demo organization into an empty data folder. */
  readonly demo: boolean;
  readonly trustedProxies: TrustedProxies;
  /** Multiplies the rates of requests and messages; never the budgets of guesses. */
  readonly rateLimitScale: number;
  readonly eventStoreUrl?: string;
  readonly mongodbUri?: string;
  readonly redisUrl?: string;
  /** Absent: the key file in the data folder. */
  readonly keys?: KeySource;
  readonly twilio?: {
    readonly accountSid: string;
    readonly authToken: string;
    readonly from: string;
    /** Origin of its API; absent: that of its region in the USA. */
    readonly url?: string;
  };
  /** ISO 3166-1 alpha-2 codes of the countries whose numbers SMS may go to; absent: all. */
  readonly smsCountries?: readonly string[];
  readonly sendgrid?: {
    readonly apiKey: string;
    readonly from: string;
    /** Origin of its API; absent: the global one. */
    readonly url?: string;
    /** Verifies what SendGrid reports of messages; absent: it reports nothing. */
    readonly webhookKey?: string;
  };
  /** Codes are pushed through the push services of browsers; else they land in the outbox. */
  readonly webPush: boolean;
  /** Push services that are allowed beside those of the known browsers: hosts, `*.` for all below one, and this machine. */
  readonly pushEndpoints: { readonly hosts: readonly string[]; readonly loopback: boolean };
  /** Path of a MaxMind City database. */
  readonly geoipCityDb?: string;
  /** Path of a MaxMind ASN database. */
  readonly geoipAsnDb?: string;
  readonly logLevel: LogLevel;
  readonly otlpEndpoint?: string;
  /** Bearer token that opens `/metrics`; absent in production: it is closed. */
  readonly metricsToken?: string;
}

/** The config is injected by this. */
export const CONFIG = Symbol('Config');

/** The environment cannot be used: `faults` names each wrong variable with its cure, secrets masked. */
export class ConfigError extends Error {
  /** sysexits.h: configuration error. */
  static readonly exitCode = 78;

  constructor(readonly faults: readonly string[]) {
    super(['The configuration cannot be used:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
    this.name = 'ConfigError';
  }
}
