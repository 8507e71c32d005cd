import { ApiProcess } from './world/api-process';
import { World } from './world/world';

/** What came of one seed. */
export interface Outcome {
  readonly seed: number;
  /** Steps that it took, or those up to the one that broke something. */
  readonly steps: number;
  readonly failure?: Error;
  /** What happened, a line for each event and each answer. */
  readonly story: () => readonly string[];
}

/** Runs worlds one after the other, each on the same api processes. */
export class Simulation {
  /** Rejections that nobody waited for: each would have ended a real process. */
  private readonly unheard: unknown[] = [];
  private readonly hear = (error: unknown): void => void this.unheard.push(error);

  private constructor(private readonly apis: readonly ApiProcess[]) {
    process.on('unhandledRejection', this.hear);
  }

  static async start(): Promise<Simulation> {
    const simulation = new Simulation([await ApiProcess.start(), await ApiProcess.start()]);
    // What a process loads at its first request is loaded before the first world that counts.
    await simulation.run(0);
    return simulation;
  }

  async run(seed: number): Promise<Outcome> {
    const world = new World(seed, this.apis);
    try {
      await world.run();
      const [rejection] = this.unheard.splice(0);
      if (rejection) throw rejection as Error;
      return { seed, steps: world.scheduler.steps, story: () => world.story() };
    } catch (error) {
      return { seed, steps: world.scheduler.steps, failure: error as Error, story: () => world.story() };
    }
  }

  async stop(): Promise<void> {
    process.off('unhandledRejection', this.hear);
    await Promise.all(this.apis.map((api) => api.stop()));
  }
}
