import type { RateLimit, RateLimiter, RateLimitState } from '@sallyport/ports';
import type { Scheduler } from '../core/scheduler';

/** Windows of fixed length that all processes share, on simulated time. */
export class SharedLimits implements RateLimiter {
  private readonly windows = new Map<string, { until: number; used: number }>();

  constructor(private readonly scheduler: Scheduler) {}

  async consume({ name, points, seconds }: RateLimit, key: string, taken = 1): Promise<RateLimitState> {
    const { now } = this.scheduler;
    const known = this.windows.get(`${name}:${key}`);
    const window = known && known.until > now ? known : { until: now + seconds * 1_000, used: 0 };
    window.used += taken;
    this.windows.set(`${name}:${key}`, window);
    return {
      allowed: window.used <= points,
      remaining: Math.max(0, points - window.used),
      resetSeconds: Math.ceil((window.until - now) / 1_000),
    };
  }

  async giveBack({ name }: RateLimit, key: string, points: number): Promise<void> {
    const window = this.windows.get(`${name}:${key}`);
    if (window) window.used = Math.max(0, window.used - points);
  }
}
