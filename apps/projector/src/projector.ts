import { StoreUnavailable, type EventStore } from '@sallyport/event-store';
import { unobserved, type Checkpoints, type JobQueue, type Observer, type Timers } from '@sallyport/ports';
import {
  JobSweep,
  PATIENT_REACTORS_CHECKPOINT,
  patientReactors,
  ProjectionRunner,
  projections,
  promptReactors,
  ReactorRunner,
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
  /** The queue is kept elsewhere and may lose what it holds: due jobs are given to it again. */
  readonly queueIsElsewhere?: boolean;
  readonly timers: Timers;
  /** Absent: nobody watches. */
  readonly observer?: Observer;
}

type OnError = (message: string, facts: Readonly<Record<string, unknown>>) => void;

/** Milliseconds between two looks whether the list of those whom a notice tells is there. */
const PATIENCE = 2_000;

/** Follows the log: keeps the read models up with it, and turns events into jobs. */
export class Projector {
  readonly projections: ProjectionRunner;
  private readonly prompt: ReactorRunner;
  private readonly patient: ReactorRunner;
  private readonly sweeps: readonly JobSweep[];

  constructor(
    private readonly parts: ProjectorParts,
    onError: OnError,
  ) {
    const { store, codec: decoder, readModels, checkpoints, queue, timers, observer } = parts;
    const { tracer } = observer ?? unobserved;
    this.projections = new ProjectionRunner({
      store,
      decoder,
      readModels,
      projections,
      timers,
      tracer,
      onError,
    });
    const lookups = { administrators: (organizationId: string) => this.administrators(organizationId) };
    const reacting = { store, decoder, lookups, queue, checkpoints, timers, tracer, onError };
    const prompt = { ...reacting, reactors: promptReactors };
    // A projection that stands still holds up the notices that need it, and no code.
    const patient = { ...reacting, reactors: patientReactors, checkpoint: PATIENT_REACTORS_CHECKPOINT };
    this.prompt = new ReactorRunner(prompt);
    this.patient = new ReactorRunner(patient);
    this.sweeps = parts.queueIsElsewhere ? [new JobSweep(prompt), new JobSweep(patient)] : [];
  }

  async start(): Promise<void> {
    await this.projections.start();
    await this.prompt.start();
    await this.patient.start();
    for (const sweep of this.sweeps) await sweep.start();
  }

  /** Resolves when all stand still and their places are kept. */
  async stop(): Promise<void> {
    await Promise.all([this.prompt, this.patient, ...this.sweeps].map((one) => one.stop()));
    await this.projections.stop();
  }

  private async administrators(organizationId: string): Promise<string[]> {
    // A list that is behind may lack who was made an administrator before: nobody would tell them, ever.
    if (!(await this.projections.waitFor(users.name, this.patient.position, PATIENCE)))
      throw new StoreUnavailable('the list of users is behind');
    const where = { organizationId, role: 'administrator', status: 'active' };
    return (await this.parts.readModels.find(users, { where })).map(({ id }) => id);
  }
}
