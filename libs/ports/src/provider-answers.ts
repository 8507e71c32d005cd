import type { SendOutcome } from './messages';

/** How a call of a provider over HTTP went wrong. */
export type ProviderFailure =
  | {
      /** It answered, and did not take the message. */
      readonly status: number;
      /** What it says was wrong, as a code; never an address. */
      readonly error: string;
      /** When it said so: how long to leave it alone. */
      readonly afterMilliseconds?: number;
    }
  /** There was no answer. `error` is what was thrown. */
  | { readonly status: null; readonly error: unknown };

/** Nothing can have been sent on a connection that was never made. */
const NEVER_CONNECTED: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
const TIMED_OUT: ReadonlySet<unknown> = new Set(['ETIMEDOUT', 'ECONNABORTED', 'ESOCKETTIMEDOUT']);

/**
 * What became of a message whose provider did not say that it took it. Once a request was on its way, only a refusal
 * proves that nothing was sent; 401 and 403 refuse us, not the message, and are put right by whoever runs the service.
 */
export function outcomeOfFailure(failure: ProviderFailure): SendOutcome {
  if (failure.status === null) {
    const { code } = (failure.error ?? {}) as { code?: unknown };
    if (NEVER_CONNECTED.has(code)) return { kind: 'retry', error: 'not_connected' };
    return { kind: 'unknown', error: TIMED_OUT.has(code) ? 'timeout' : 'connection_lost' };
  }
  const { status, error, afterMilliseconds } = failure;
  if (status === 429 || status === 401 || status === 403) {
    return { kind: 'retry', error, ...(afterMilliseconds !== undefined && { afterMilliseconds }) };
  }
  return { kind: status >= 400 && status < 500 ? 'rejected' : 'unknown', error };
}

/**
 * `Retry-After` (RFC 9110 section 10.2.3) in milliseconds: seconds, or a moment.
 * @param now milliseconds since 1970
 * @returns undefined for what is neither
 */
export function retryAfter(header: unknown, now: number): number | undefined {
  if (typeof header !== 'string' || header.trim() === '') return undefined;
  const milliseconds = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}
