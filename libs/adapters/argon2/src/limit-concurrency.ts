/** Runs at most `limit` of the tasks given to it at once; the others wait their turn, first come first served. */
export function limitConcurrency(limit: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = limit;

  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      // The place is handed on, not freed, so that no newcomer slips in between.
      if (next) next();
      else free += 1;
    }
  };
}
