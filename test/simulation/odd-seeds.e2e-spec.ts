import { runSeeds, seedsOf } from './run-seeds';
import { Simulation } from './simulate';

let simulation: Simulation;
beforeAll(async () => (simulation = await Simulation.start()), 60_000);
afterAll(() => simulation.stop());

const seeds = seedsOf(1, 2);

it(`holds in ${seeds.length} worlds of odd seeds`, async () => {
  expect(await runSeeds(simulation, seeds)).toEqual([]);
}, 3_600_000);
