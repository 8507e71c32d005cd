import { useEffect, useState } from 'react';

/** Whole seconds from now to an instant (milliseconds since 1970); 0 once it is past. Counts by itself. */
export function useCountdown(until: number | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  const left = until === undefined ? 0 : Math.max(0, Math.ceil((until - now) / 1_000));
  useEffect(() => {
    if (left === 0) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [left === 0, until]);
  return left;
}
