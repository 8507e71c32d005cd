import type { Instant } from '@sallyport/domain';

/** The only source of the time of day above the adapters. */
export interface Clock {
  now(): Instant;
}
export const CLOCK = Symbol('Clock');

/** Waiting, apart from telling the time: a simulation drives it. */
export interface Timers {
  /** Resolves after `milliseconds`, or rejects with the signal's reason. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
export const TIMERS = Symbol('Timers');

/** The only source of randomness above the adapters. */
export interface Entropy {
  /** `count` unpredictable bytes. */
  bytes(count: number): Buffer;
}
export const ENTROPY = Symbol('Entropy');
