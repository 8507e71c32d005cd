import { createPublicKey } from 'node:crypto';
import { resolve } from 'node:path';
import { z } from 'zod';
import { logLevels } from './config';
import { parseKeys } from './keys';
import { parseTrustedProxies } from './trusted-proxies';

/** What a wrong value is answered with: what would be right. Never repeats the value. */
const url = (protocols: RegExp, cure: string) => z.url({ protocol: protocols, error: cure });

/** Runs a parser that throws, and turns what it says into a fault. */
const parsedBy =
  <Result>(parse: (text: string) => Result, cure: string) =>
  (text: string, context: z.RefinementCtx<string>): Result => {
    try {
      return parse(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: `${(error as Error).message}; ${cure}` });
      return z.NEVER;
    }
  };

function parseOrigin(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (!address || !/^https?:$/.test(address.protocol)) throw new Error('that is no http address');
  if (`${address.origin}/` !== address.href) throw new Error('there is more in it than an origin');
  return address.origin;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** An origin that credentials and codes are sent to. */
function parseApiOrigin(text: string): string {
  const origin = parseOrigin(text);
  const { protocol, hostname } = new URL(origin);
  if (protocol !== 'https:' && !LOOPBACK.test(hostname))
    throw new Error('that is neither https nor loopback');
  return origin;
}

/** A public key of P-256 in base64, as SendGrid shows it, or in PEM. */
function parsePublicKey(text: string): string {
  const base64 = text.replaceAll(/-----[A-Z ]+-----|\s/g, '');
  if (curveOf(base64) !== 'prime256v1') throw new Error('that is no public key of P-256');
  return base64;
}

function curveOf(base64: string): string | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyDetails?.namedCurve;
  } catch {
    return undefined;
  }
}

const geoipPath = z
  .string()
  .endsWith('.mmdb', 'set the path of a .mmdb file')
  .transform((path) => resolve(path));

/** One line a variable: how its text is read, its default, and the cure when it is wrong. */
export const variables = {
  SALLYPORT_ENV: z
    .enum(['development', 'test', 'production'], { error: 'set development, test or production' })
    .default('development'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'set a port number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'set a port number from 0 to 65535')
    .default(3000),
  PUBLIC_URL: z
    .string()
    .transform(parsedBy(parseOrigin, 'set the origin that browsers use, like https://id.example.com'))
    .optional(),
  SALLYPORT_DATA_DIR: z
    .string()
    .default('./data')
    .transform((path) => resolve(path)),
  SALLYPORT_DEMO: z
    .enum(['on', 'off'], { error: 'set on or off' })
    .transform((text) => text === 'on')
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform(parsedBy(parseTrustedProxies, "list address ranges like 10.0.0.0/8, or 'loopback'"))
    .optional(),
  SALLYPORT_RATE_LIMIT_SCALE: z
    .string()
    .regex(/^\d{1,6}(\.\d{1,3})?$/, 'set a positive number')
    .transform(Number)
    .refine((scale) => scale > 0, 'set a positive number')
    .default(1),
  // With a user: an append that names none has no deadline.
  EVENTSTORE_URL: z
    .string()
    .regex(
      /^(esdb|kurrentdb)(\+discover)?:\/\/[^:@/\s]+:[^@/\s]+@[^@\s]+$/,
      'set a URL like esdb://user:password@host:2113',
    )
    .optional(),
  MONGODB_URI: url(/^mongodb(\+srv)?$/, 'set a URL like mongodb://host:27017/sallyport').optional(),
  REDIS_URL: url(/^rediss?$/, 'set a URL like redis://host:6379').optional(),
  SALLYPORT_KEYS: z
    .string()
    .transform(
      parsedBy(
        parseKeys,
        "list '<id>:<base64>' keys, newest first, or give the path of a file with one a line",
      ),
    )
    .optional(),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[0-9a-f]{32}$/i, 'set the account SID: AC and 32 hex digits')
    .optional(),
  TWILIO_AUTH_TOKEN: z.string().min(16, 'set the auth token of that account').optional(),
  TWILIO_FROM: z
    .string()
    .regex(
      /^(\+[1-9]\d{6,14}|MG[0-9a-f]{32}|[A-Za-z0-9 ]{1,11})$/,
      'set a number like +351912345678 or a messaging service',
    )
    .optional(),
  TWILIO_API_URL: z
    .string()
    .transform(parsedBy(parseApiOrigin, 'set an origin like https://api.dublin.ie1.twilio.com'))
    .optional(),
  SMS_COUNTRIES: z
    .string()
    .regex(
      /^\s*[A-Za-z]{2}(\s*,\s*[A-Za-z]{2})*\s*$/,
      'list ISO 3166-1 codes of countries, like NL,BR; empty: all',
    )
    .transform((text) => text.split(',').map((code) => code.trim().toUpperCase()))
    .optional(),
  SENDGRID_API_KEY: z.string().startsWith('SG.', 'set an API key: it starts with SG.').optional(),
  SENDGRID_FROM: z.email('set the sender, like no-reply@example.com').optional(),
  SENDGRID_WEBHOOK_KEY: z
    .string()
    .transform(
      parsedBy(parsePublicKey, 'set the verification key of the signed event webhook, as SendGrid shows it'),
    )
    .optional(),
  SENDGRID_API_URL: z
    .string()
    .transform(parsedBy(parseApiOrigin, 'set an origin like https://api.eu.sendgrid.com'))
    .optional(),
  SALLYPORT_WEB_PUSH: z
    .enum(['on', 'off'], { error: 'set on or off' })
    .transform((text) => text === 'on')
    .optional(),
  PUSH_ENDPOINT_HOSTS: z
    .string()
    .transform((text) => text.split(',').map((host) => host.trim().toLowerCase()))
    .pipe(
      z.array(
        z
          .string()
          .regex(
            /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/,
            'list hosts of push services, like push.example.com,*.push.example.net',
          ),
      ),
    )
    .optional(),
  GEOIP_CITY_DB: geoipPath.optional(),
  GEOIP_ASN_DB: geoipPath.optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `set one of ${logLevels.join(', ')}` }).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(/^https?$/, 'set a URL like http://collector:4318').optional(),
  METRICS_TOKEN: z
    .string()
    .regex(
      /^[\w.~+/-]{16,}=*$/,
      'set a bearer token of 16 characters or more, as from `openssl rand -base64 24`',
    )
    .optional(),
};

export const environment = z.object(variables);
export type Values = z.output<typeof environment>;
