/** A limit: `points` in every `seconds`. Names are shown to clients in `RateLimit-Policy`. */
export interface RateLimit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}
export interface RateLimitState {
  readonly allowed: boolean;
  readonly remaining: number;
  /** Whole seconds until points come back, rounded up. */
  readonly resetSeconds: number;
}
export interface RateLimiter {
  /** Takes `points` (default 1) for `key` under a limit. */
  consume(limit: RateLimit, key: string, points?: number): Promise<RateLimitState>;
}
export const RATE_LIMITER = Symbol('RateLimiter');
