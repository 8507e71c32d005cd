import { Simulation } from './simulate';

let simulation: Simulation;
beforeAll(async () => (simulation = await Simulation.start()), 60_000);
afterAll(() => simulation.stop());

/** Seeds of worlds in which processes die, clocks jump and messages are lost. */
it.each([8, 21, 33])(
  'seed %i tells the same story each time',
  async (seed) => {
    const first = await simulation.run(seed);
    // Another world in between leaves nothing behind.
    await simulation.run(seed + 1);
    const second = await simulation.run(seed);
    expect(first.story().length).toBeGreaterThan(50);
    expect(second.story()).toEqual(first.story());
    expect(second.steps).toBe(first.steps);
  },
  60_000,
);
