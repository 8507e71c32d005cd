import type { Outcome, Simulation } from './simulate';

/** Seeds in `npm test`; `npm run test:simulation` takes ten thousand. */
const DEFAULT_SEEDS = 160;

/** The seeds of one of several spec files, so that each core has its share. */
export function seedsOf(part: number, parts: number): number[] {
  const { SIMULATION_SEED: one, SIMULATION_SEEDS: all } = process.env;
  const seeds = one
    ? [Number(one)]
    : Array.from({ length: Number(all ?? DEFAULT_SEEDS) }, (_, seed) => seed + 1);
  return seeds.filter((seed) => seed % parts === part);
}

/** Runs seeds; gives an account of each that broke something, and of whether it breaks the same at the same step again. */
export async function runSeeds(simulation: Simulation, seeds: readonly number[]): Promise<string[]> {
  const accounts: string[] = [];
  for (const seed of seeds) {
    const outcome = await simulation.run(seed);
    if (outcome.failure) accounts.push(account(outcome, await simulation.run(seed)));
  }
  return accounts;
}

function account({ seed, steps, failure, story }: Outcome, again: Outcome): string {
  const isSame = again.steps === steps && again.failure?.message === failure?.message;
  const replayed = isSame ? 'and so it does each time' : `but at step ${again.steps} when run again`;
  const what = failure?.name === 'Violation' ? failure.message : failure?.stack;
  const last = process.env['SIMULATION_SEED'] ? story : story.slice(-15);
  return [
    `seed ${seed} broke at step ${steps}, ${replayed}: ${what}`,
    ...last,
    `Replay it with SIMULATION_SEED=${seed} npm run test:simulation`,
  ].join('\n');
}
