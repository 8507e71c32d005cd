/** Runs tasks of one key one behind the other, and those of different keys side by side. */
export class KeyedQueue {
  private readonly tails = new Map<string, Promise<void>>();

  /** Runs `task` when all that was given before under this key has ended, well or not. Gives what the task gives. */
  run<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
    const result = (this.tails.get(key) ?? Promise.resolve()).then(task);
    const tail = result.then(ignore, ignore).then(() => {
      if (this.tails.get(key) === tail) this.tails.delete(key);
    });
    this.tails.set(key, tail);
    return result;
  }

  /** Keys that something runs or waits under. */
  get size(): number {
    return this.tails.size;
  }
}

const ignore = (): void => undefined;
