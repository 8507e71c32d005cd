import { KeyedQueue } from './keyed-queue';

/** A task that ends when it is told to. */
function openTask(log: string[], name: string) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const run = async (): Promise<string> => {
    log.push(`${name} begins`);
    return promise.finally(() => log.push(`${name} ends`));
  };
  return { run, end: () => resolve(name), fail: () => reject(new Error(name)) };
}

describe('a keyed queue', () => {
  const setUp = () => {
    const log: string[] = [];
    return { log, queue: new KeyedQueue(), task: (name: string) => openTask(log, name) };
  };

  it('runs tasks of one key one behind the other, in the order in which they came', async () => {
    const { log, queue, task } = setUp();
    const [first, second, third] = [task('first'), task('second'), task('third')];
    const results = [first, second, third].map(({ run }) => queue.run('key', run));
    third.end();
    second.end();
    first.end();
    expect(await Promise.all(results)).toEqual(['first', 'second', 'third']);
    expect(log).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it('lets tasks of other keys run beside', async () => {
    const { log, queue, task } = setUp();
    const [slow, quick] = [task('slow'), task('quick')];
    const waits = queue.run('one', slow.run);
    quick.end();
    expect(await queue.run('other', quick.run)).toBe('quick');
    expect(log).not.toContain('slow ends');
    slow.end();
    await waits;
  });

  it('goes on after a task that failed, and tells its caller alone', async () => {
    const { queue, task } = setUp();
    const [bad, good] = [task('bad'), task('good')];
    const failure = expect(queue.run('key', bad.run)).rejects.toThrow('bad');
    const success = queue.run('key', good.run);
    bad.fail();
    good.end();
    await failure;
    expect(await success).toBe('good');
  });

  it('takes a task that throws at once for one that failed', async () => {
    const { queue } = setUp();
    const run = () =>
      queue.run('key', () => {
        throw new Error('at once');
      });
    await expect(run()).rejects.toThrow('at once');
    expect(await queue.run('key', async () => 'next')).toBe('next');
  });

  it('keeps nothing of keys that are at rest', async () => {
    const { queue, task } = setUp();
    const [first, second] = [task('first'), task('second')];
    const results = [
      queue.run('key', first.run),
      queue.run('key', second.run),
      queue.run('other', async () => ''),
    ];
    expect(queue.size).toBe(2);
    first.end();
    second.end();
    await Promise.all(results);
    // The tail is let go of one turn after the caller has its answer.
    await new Promise(setImmediate);
    expect(queue.size).toBe(0);
  });
});
