import { ConfigError, type Config } from './config';
import { parseTrustedProxies, type TrustedProxies } from './trusted-proxies';
import { environment, variables, type Values } from './variables';

type Variable = keyof typeof variables;

/**
 * Parses a record of environment variables; empty ones count as absent.
 * @returns a frozen config
 * @throws ConfigError with every fault there is, not just the first
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([name, text]) => name in variables && text?.trim()),
  );
  const parsed = environment.safeParse(given);
  const faults = parsed.success
    ? together(parsed.data)
    : parsed.error.issues.map((issue) => fault(String(issue.path[0]) as Variable, issue.message, given));
  if (!parsed.success || faults.length > 0) throw new ConfigError([...new Set(faults)]);
  // A proxy of this machine is believed while developing, unless none is named in so many words.
  const proxies =
    parsed.data.SALLYPORT_ENV === 'development' && env['TRUSTED_PROXIES'] === undefined ? 'loopback' : '';
  return Object.freeze(configOf(parsed.data, parseTrustedProxies(proxies)));
}

/** Passwords in URLs and tokens do not belong into a terminal or a log. */
const secrets = /KEY|TOKEN|_URL$|_URI$/;
/** Whether the value of a variable is never to be shown. */
export const isSecret = (variable: string): boolean => variable !== 'PUBLIC_URL' && secrets.test(variable);

function fault(
  variable: Variable,
  cure: string,
  given: Readonly<Record<string, string | undefined>>,
): string {
  const shown = isSecret(variable) ? '***' : given[variable];
  return `${variable} is '${shown}': ${cure}`;
}

/** Faults that show only when several variables are seen together. */
function together(values: Values): string[] {
  const groups: Variable[][] = [
    ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'],
    ['SENDGRID_API_KEY', 'SENDGRID_FROM'],
  ];
  const halves = groups
    .filter((group) => group.some((name) => values[name]) && !group.every((name) => values[name]))
    .flatMap((group) => group.filter((name) => !values[name]))
    .map((name) => `${name} is missing: set it too, or none of its group`);
  return values.SALLYPORT_ENV === 'production' ? [...halves, ...inProduction(values)] : halves;
}

/** The embedded parts serve one machine: production names the real ones. */
const neededInProduction = {
  PUBLIC_URL: 'set the https origin that browsers use',
  EVENTSTORE_URL: 'set the URL of EventStoreDB',
  MONGODB_URI: 'set the URL of MongoDB',
  REDIS_URL: 'set the URL of Redis',
  SALLYPORT_KEYS: 'set the key ring, or the path of a mounted file with it',
  TWILIO_ACCOUNT_SID: 'set Twilio up: the outbox is for development only',
  SENDGRID_API_KEY: 'set SendGrid up: the outbox is for development only',
} satisfies Partial<Record<Variable, string>>;

function inProduction(values: Values): string[] {
  const faults = (Object.keys(neededInProduction) as (keyof typeof neededInProduction)[])
    .filter((name) => values[name] === undefined)
    .map((name) => `${name} is missing, and SALLYPORT_ENV is production: ${neededInProduction[name]}`);
  if (values.PUBLIC_URL?.startsWith('http:')) {
    faults.push(
      `PUBLIC_URL is '${values.PUBLIC_URL}': set an https origin, since cookies and codes travel on it`,
    );
  }
  if (values.SALLYPORT_RATE_LIMIT_SCALE !== 1) {
    faults.push('SALLYPORT_RATE_LIMIT_SCALE is for load tests: unset it in production');
  }
  if (values.SALLYPORT_WEB_PUSH === false)
    faults.push("SALLYPORT_WEB_PUSH is 'off': unset it in production, there is no outbox");
  if (values.SALLYPORT_DEMO)
    faults.push("SALLYPORT_DEMO is 'on': unset it in production, its passwords are public");
  return faults;
}

function configOf(values: Values, defaultProxies: TrustedProxies): Config {
  const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM, SENDGRID_API_KEY, SENDGRID_FROM } = values;
  const development = values.SALLYPORT_ENV === 'development';
  return {
    env: values.SALLYPORT_ENV,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    dataDir: values.SALLYPORT_DATA_DIR,
    demo: values.SALLYPORT_DEMO ?? development,
    trustedProxies: values.TRUSTED_PROXIES ?? defaultProxies,
    rateLimitScale: values.SALLYPORT_RATE_LIMIT_SCALE,
    logLevel: values.LOG_LEVEL ?? (values.SALLYPORT_ENV === 'test' ? 'silent' : 'info'),
    ...(values.EVENTSTORE_URL && { eventStoreUrl: values.EVENTSTORE_URL }),
    ...(values.MONGODB_URI && { mongodbUri: values.MONGODB_URI }),
    ...(values.REDIS_URL && { redisUrl: values.REDIS_URL }),
    ...(values.SALLYPORT_KEYS && { keys: values.SALLYPORT_KEYS }),
    ...(TWILIO_ACCOUNT_SID &&
      TWILIO_AUTH_TOKEN &&
      TWILIO_FROM && {
        twilio: Object.freeze({
          accountSid: TWILIO_ACCOUNT_SID,
          authToken: TWILIO_AUTH_TOKEN,
          from: TWILIO_FROM,
          ...(values.TWILIO_API_URL && { url: values.TWILIO_API_URL }),
        }),
      }),
    ...(values.SMS_COUNTRIES && { smsCountries: Object.freeze(values.SMS_COUNTRIES) }),
    ...(SENDGRID_API_KEY &&
      SENDGRID_FROM && {
        sendgrid: Object.freeze({
          apiKey: SENDGRID_API_KEY,
          from: SENDGRID_FROM,
          ...(values.SENDGRID_API_URL && { url: values.SENDGRID_API_URL }),
          ...(values.SENDGRID_WEBHOOK_KEY && { webhookKey: values.SENDGRID_WEBHOOK_KEY }),
        }),
      }),
    webPush: values.SALLYPORT_WEB_PUSH ?? values.SALLYPORT_ENV === 'production',
    pushEndpoints: Object.freeze({
      hosts: Object.freeze(values.PUSH_ENDPOINT_HOSTS ?? []),
      loopback: values.SALLYPORT_ENV !== 'production',
    }),
    ...(values.GEOIP_CITY_DB && { geoipCityDb: values.GEOIP_CITY_DB }),
    ...(values.GEOIP_ASN_DB && { geoipAsnDb: values.GEOIP_ASN_DB }),
    ...(values.OTEL_EXPORTER_OTLP_ENDPOINT && { otlpEndpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT }),
    ...(values.METRICS_TOKEN && { metricsToken: values.METRICS_TOKEN }),
  };
}
