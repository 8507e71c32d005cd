import { ApiProcess } from './world/api-process';
import { World } from './world/world';

/** What came of one seed. */
export interface Outcome {
  readonly seed: number;
  /** Steps that it took, or those up to the one that broke something. */
  readonly steps: number;
  readonly failure?: Error;
  /** What happened, a line for each event and each answer. */
  readonly story: readonly string[];
}

/** Runs worlds one after the other, each on the same api processes. */
export class Simulation {
  private constructor(private readonly apis: readonly ApiProcess[]) {}

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
      return { seed, steps: world.scheduler.steps, story: world.story() };
    } catch (error) {
      return { seed, steps: world.scheduler.steps, failure: error as Error, story: world.story() };
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.apis.map((api) => api.stop()));
  }
}
