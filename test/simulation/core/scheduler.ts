interface Task {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/**
 * The one thing that makes time go on. What waits for anything, a message, a disk, a timer, waits here, and goes on
 * one by one in the order of simulated time; nothing else is asynchronous.
 */
export class Scheduler {
  /** Milliseconds since the simulation began. */
  now = 0;
  /** Steps so far: names a place in a run. */
  steps = 0;
  /** A binary heap, the earliest task first. */
  private readonly tasks: Task[] = [];
  private order = 0;

  /** Runs a task once so many milliseconds have passed. */
  after(milliseconds: number, run: () => void): void {
    this.push({ at: this.now + Math.max(0, milliseconds), order: this.order++, run });
  }

  /** Resolves once so many milliseconds have passed. */
  pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.after(milliseconds, resolve));
  }

  /**
   * Takes steps until `until` holds, or nothing is left to do. `afterStep` sees the world when all that a step set off has come
   * to rest.
   */
  async run(until: () => boolean, afterStep: () => Promise<void>): Promise<void> {
    await rest();
    while (!until()) {
      const task = this.pop();
      if (!task) return;
      this.now = Math.max(this.now, task.at);
      this.steps += 1;
      task.run();
      await rest();
      await afterStep();
    }
  }

  private push(task: Task): void {
    const { tasks } = this;
    let place = tasks.push(task) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!isBefore(task, tasks[parent] as Task)) break;
      tasks[place] = tasks[parent] as Task;
      place = parent;
    }
    tasks[place] = task;
  }

  private pop(): Task | undefined {
    const { tasks } = this;
    const first = tasks[0];
    const last = tasks.pop();
    if (tasks.length === 0 || last === undefined) return first;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= tasks.length) break;
      const right = tasks[child + 1];
      if (right && isBefore(right, tasks[child] as Task)) child += 1;
      if (!isBefore(tasks[child] as Task, last)) break;
      tasks[place] = tasks[child] as Task;
      place = child;
    }
    tasks[place] = last;
    return first;
  }
}

/** Promises that wait for nothing but each other are through before the next immediate. */
const rest = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

const isBefore = (a: Task, b: Task): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
