import { RequestClient } from 'twilio';
import type { RequestOptions } from 'twilio/lib/base/RequestClient';

const TWILIO = 'https://api.twilio.com';

/** Twilio answered, and not with 2xx. Keeps the headers, which the SDK's own errors lose. */
export class TwilioRefusal extends Error {
  override readonly name = 'TwilioRefusal';

  constructor(
    readonly status: number,
    /** Of twilio.com/docs/api/errors; null when the body had none. */
    readonly code: number | null,
    readonly retryAfter: unknown,
  ) {
    super(`Twilio answered ${status}`);
  }
}

/** The SDK declares the body only. */
interface RawResponse {
  readonly statusCode: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, unknown>>;
}

/** The SDK's way out: to another address where one is given, and never twice by itself. */
export class TwilioHttpClient extends RequestClient {
  constructor(
    private readonly url: string,
    timeout: number,
  ) {
    super({ timeout, autoRetry: false });
  }

  override async request<Data>(options: RequestOptions<Data>) {
    const uri = this.url + options.uri.slice(options.uri.startsWith(TWILIO) ? TWILIO.length : 0);
    const response = await super.request({ ...options, uri });
    const { statusCode, body, headers } = response as RawResponse;
    if (statusCode < 200 || statusCode >= 300)
      throw new TwilioRefusal(statusCode, codeOf(body), headers?.['retry-after']);
    return response;
  }
}

function codeOf(body: unknown): number | null {
  const { code } = (typeof body === 'object' && body !== null ? body : {}) as { code?: unknown };
  return typeof code === 'number' ? code : null;
}
