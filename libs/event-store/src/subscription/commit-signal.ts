/** Wakes those who wait for news of the log. */
export class CommitSignal {
  private commits = 0;
  private readonly waiting = new Set<() => void>();

  /** Commits so far. */
  get count(): number {
    return this.commits;
  }

  /** Counts a commit and wakes all that wait. */
  notify(): void {
    this.commits++;
    for (const wake of this.waiting) wake();
  }

  /** Resolves as soon as there are more than `count` commits, or `signal` aborts. */
  moreThan(count: number, signal: AbortSignal): Promise<void> {
    if (this.commits > count || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        signal.removeEventListener('abort', wake);
        this.waiting.delete(wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }
}
