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
/** Nobody can tell how much of a limit is left. What it guards is refused: a limit that is not kept is none. */
export class RateLimiterUnavailable extends Error {
  override readonly name = 'RateLimiterUnavailable';
}

export interface RateLimiter {
  /**
   * Takes `points` (default 1) for `key` under a limit.
   * @throws RateLimiterUnavailable
   */
  consume(limit: RateLimit, key: string, points?: number): Promise<RateLimitState>;
  /**
   * Gives `key` points back, those that were refused included, and never more than were taken.
   * @throws RateLimiterUnavailable
   */
  giveBack(limit: RateLimit, key: string, points: number): Promise<void>;
}
export const RATE_LIMITER = Symbol('RateLimiter');
