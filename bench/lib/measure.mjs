/** Runs `work` for each item, `width` at once. */
export async function spread(items, width, work) {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}

/** How many a second, and how much CPU of the server each took. */
export async function measure({ server, items, width, work }) {
  const cpu = server.cpuMilliseconds();
  const began = performance.now();
  await spread(items, width, work);
  const milliseconds = performance.now() - began;
  return {
    perSecond: (items.length * 1000) / milliseconds,
    cpuEach: (server.cpuMilliseconds() - cpu) / items.length,
  };
}

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
