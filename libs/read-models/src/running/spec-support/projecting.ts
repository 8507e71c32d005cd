import type { DomainEvent } from '@sallyport/domain';
import { ana, MemoryLog } from '@sallyport/testing';
import { defineProjection, patch, put } from '../../kernel/define-projection';
import type { Projection } from '../../kernel/projection';
import { MemoryReadModelStore } from '../../memory/memory-read-model-store';
import { ProjectionRunner } from '../projection-runner';
import { ManualTimers } from './manual-timers';

interface NameDocument {
  readonly name: string | null;
}

export const names = (version = 1): Projection<NameDocument> =>
  defineProjection<NameDocument>({
    name: 'names',
    version,
    indexes: [],
    on: {
      UserRegistered: (e) =>
        put(e.id, { name: version === 1 ? e.data.name : `${e.data.name}, version ${version}` }),
      UserRenamed: (e) => {
        if (e.data.name === 'poison') throw new TypeError('of no taste');
        return patch(e.id, { name: e.data.name });
      },
    },
  });
export const roles = defineProjection<{ role: string }>({
  name: 'roles',
  version: 1,
  indexes: [],
  on: {
    UserRegistered: (e) => put(e.id, { role: e.data.role }),
    UserRenamed: () => [],
    UserRoleChanged: (e) => patch(e.id, { role: e.data.role }),
  },
});

export const A_SECOND = 1_000;
export const anasStream = `user-${ana}`;

/** A runner over a log and read models in memory, all of whose timers wait for the spec. */
export class Projecting {
  readonly log = new MemoryLog();
  readonly readModels = new MemoryReadModelStore();
  readonly timers = new ManualTimers();
  readonly errors: { message: string; facts: Readonly<Record<string, unknown>> }[] = [];
  private readonly runners: ProjectionRunner[] = [];

  async start(projections: readonly Projection[]): Promise<ProjectionRunner> {
    const runner = new ProjectionRunner({
      store: this.log.store,
      decoder: this.log.codec,
      readModels: this.readModels,
      projections,
      timers: this.timers,
      onError: (message, facts) => this.errors.push({ message, facts }),
    });
    this.runners.push(runner);
    await runner.start();
    return runner;
  }

  async stop(): Promise<void> {
    await Promise.all(this.runners.map((runner) => runner.stop()));
  }

  /** What happens to Ana, event by event. */
  async toAna(...events: DomainEvent[]): Promise<void> {
    for (const event of events) await this.log.record(anasStream, event);
  }

  async nameOf(userId: string): Promise<string | null | undefined> {
    return (await this.readModels.findById(names(), [userId]))[0]?.name;
  }

  async roleOf(userId: string): Promise<string | undefined> {
    return (await this.readModels.findById(roles, [userId]))[0]?.role;
  }
}
