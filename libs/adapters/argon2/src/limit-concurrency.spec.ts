import { limitConcurrency } from './limit-concurrency';

/** Tasks that end when the test says so. */
function controlled() {
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const task = () => {
    running += 1;
    most = Math.max(most, running);
    return new Promise<void>((resolve) => ends.push(resolve)).finally(() => (running -= 1));
  };
  return { task, ends, most: () => most };
}

it('never runs more than the limit, and runs all, burst after burst', async () => {
  const limited = limitConcurrency(2);
  for (let burst = 0; burst < 3; burst += 1) {
    const tasks = controlled();
    const all = Array.from({ length: 7 }, () => limited(tasks.task));
    while (tasks.ends.length < 7) {
      tasks.ends.forEach((end) => end());
      await new Promise(setImmediate);
    }
    tasks.ends.forEach((end) => end());
    await Promise.all(all);
    expect(tasks.most()).toBe(2);
  }
});

it('goes on after a task that failed', async () => {
  const limited = limitConcurrency(1);
  await expect(limited(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(limited(() => Promise.resolve('yes'))).resolves.toBe('yes');
});
