import { useMemo } from 'react';
import { ApiError } from '../api/problem';
import { useCountdown } from './use-countdown';

/** Seconds that a refusal asks to wait; counts down to 0. */
export function useWaitingTime(error: unknown): number {
  const until = useMemo(
    () =>
      error instanceof ApiError && error.retryAfter !== undefined
        ? Date.now() + error.retryAfter * 1_000
        : undefined,
    [error],
  );
  return useCountdown(until);
}
