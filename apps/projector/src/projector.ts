import type { EventStore, Position } from '@sallyport/event-store';
import type { Checkpoints, JobQueue, Timers } from '@sallyport/ports';
import {
  ProjectionRunner,
  projections,
  ReactorRunner,
  reactors,
  users,
  type EventDecoder,
  type ReadModelStore,
} from '@sallyport/read-models';

/** What the projector works with. */
export interface ProjectorParts {
  readonly store: EventStore;
  readonly codec: EventDecoder;
  readonly readModels: ReadModelStore;
  readonly checkpoints: Checkpoints;
  readonly queue: JobQueue;
  readonly timers: Timers;
}

type OnError = (message: string, facts: Readonly<Record<string, unknown>>) => void;

/** Milliseconds that a notice waits for the list of those whom it tells: codes wait behind it. */
const PATIENCE = 2_000;

/** Follows the log: keeps the read models up with it, and turns events into jobs. */
export class Projector {
  readonly projections: ProjectionRunner;
  private readonly reactors: ReactorRunner;

  constructor(
    private readonly parts: ProjectorParts,
    onError: OnError,
  ) {
    const { store, codec: decoder, readModels, checkpoints, queue, timers } = parts;
    this.projections = new ProjectionRunner({ store, decoder, readModels, projections, timers, onError });
    const lookups = { administrators: (organizationId: string) => this.administrators(organizationId) };
    this.reactors = new ReactorRunner({
      store,
      decoder,
      reactors,
      lookups,
      queue,
      checkpoints,
      timers,
      onError,
    });
  }

  async start(): Promise<void> {
    await this.projections.start();
    await this.reactors.start();
  }

  /** Resolves when both stand still and their places are kept. */
  async stop(): Promise<void> {
    await this.reactors.stop();
    await this.projections.stop();
  }

  private async administrators(organizationId: string): Promise<string[]> {
    const here: Position = this.reactors.position;
    // A list that stands still is better than codes that do: sign-in must not lean on a projector.
    await this.projections.waitFor(users.name, here, PATIENCE);
    const where = { organizationId, role: 'administrator', status: 'active' };
    return (await this.parts.readModels.find(users, { where })).map(({ id }) => id);
  }
}
