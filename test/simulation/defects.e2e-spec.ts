import type * as Domain from '@sallyport/domain';
import { defects } from './defects';
import { Simulation } from './simulate';

/** The rules as everything that is simulated imports them: an object whose entries can be replaced. */
jest.mock('@sallyport/domain', () => ({ ...jest.requireActual<typeof Domain>('@sallyport/domain') }));

/** Worlds in which each defect has to be found. */
const SEEDS = 400;

const real = jest.requireActual<typeof Domain>('@sallyport/domain');
const used = jest.requireMock<typeof Domain>('@sallyport/domain');

let simulation: Simulation;
beforeAll(async () => (simulation = await Simulation.start()), 60_000);
afterAll(() => simulation.stop());

/** The first world that breaks. */
async function firstToBreak(): Promise<{ seeds: number; message: string } | undefined> {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { failure } = await simulation.run(seed);
    if (failure) return { seeds: seed, message: failure.message };
  }
  return undefined;
}

it.each(defects)(
  'finds that $name',
  async ({ name, breaks, rules, part }) => {
    Object.assign(used, rules?.(real));
    const broken = part?.();
    const found = await firstToBreak();
    Object.assign(used, real);
    broken?.mockRestore();
    // How soon each is found is worth knowing: it tells how hard the simulation looks.
    if (process.env['SIMULATION_TELL'])
      process.stdout.write(`${found?.seeds} seeds: ${name} (${found?.message})\n`);
    expect(found?.message).toMatch(breaks);
  },
  600_000,
);
