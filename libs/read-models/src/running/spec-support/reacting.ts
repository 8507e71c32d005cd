import type { DomainEvent } from '@sallyport/domain';
import { ana, MemoryLog } from '@sallyport/testing';
import { defineReactor, send, type Reactor } from '../../kernel/define-reactor';
import { MemoryCheckpoints } from '../../memory/memory-checkpoints';
import { REACTORS_CHECKPOINT, ReactorRunner, type ReactorRunnerParts } from '../reactor-runner';
import { JobList } from './job-list';
import { ManualTimers } from './manual-timers';

export const toAna = defineReactor({
  name: 'to-ana',
  on: { PasswordChanged: (e) => send('email', 'password-changed', e) },
});

/** A runner over a log in memory, all of whose timers wait for the spec. */
export class Reacting {
  readonly log = new MemoryLog();
  readonly timers = new ManualTimers();
  readonly checkpoints = new MemoryCheckpoints();
  readonly errors: string[] = [];
  queue = new JobList();
  private readonly runners: ReactorRunner[] = [];

  /** A runner that was not started. */
  runner(reactors: readonly Reactor[], change: Partial<ReactorRunnerParts> = {}): ReactorRunner {
    const { log, queue, timers, checkpoints } = this;
    const lookups = { administrators: async () => [] };
    const onError = (message: string) => this.errors.push(message);
    const parts = { store: log.store, decoder: log.codec, queue, timers, checkpoints, lookups, onError };
    return new ReactorRunner({ ...parts, reactors, ...change });
  }

  async start(reactors: readonly Reactor[], change?: Partial<ReactorRunnerParts>): Promise<ReactorRunner> {
    const runner = this.runner(reactors, change);
    this.runners.push(runner);
    await runner.start();
    return runner;
  }

  async stop(): Promise<void> {
    await Promise.all(this.runners.map((runner) => runner.stop()));
  }

  /** What happens to Ana, event by event. */
  async toAna(...events: DomainEvent[]): Promise<void> {
    for (const event of events) await this.log.record(`user-${ana}`, event);
  }

  /** The place that is kept. */
  kept = (): Promise<number> => this.checkpoints.read(REACTORS_CHECKPOINT);
}
