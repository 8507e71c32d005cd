import 'reflect-metadata';
import { Simulation, type Outcome } from './simulate';

/**
 * A process that runs every `stride`th seed of `first` to `last`, and writes an account of each that broke something, one JSON
 * text a line. A process of its own has rejections of its own: one that nobody waited for names its seed too.
 */
async function main([first = 1, last = 1, stride = 1]: number[]): Promise<void> {
  const simulation = await Simulation.start();
  for (let seed = first; seed <= last; seed += stride) {
    const outcome = await simulation.run(seed);
    if (outcome.failure) tell(account(outcome, await simulation.run(seed)));
  }
  await simulation.stop();
}

function account({ seed, steps, failure, story }: Outcome, again: Outcome): string {
  const isSame = again.steps === steps && again.failure?.message === failure?.message;
  const replayed = isSame ? 'and so it does each time' : `but at step ${again.steps} when run again`;
  const what = failure?.name === 'Violation' ? failure.message : failure?.stack;
  return [
    `seed ${seed} broke at step ${steps}, ${replayed}: ${what}`,
    ...(process.env['SIMULATION_SEED'] ? story() : story().slice(-15)),
    `Replay it with SIMULATION_SEED=${seed} npm run test:simulation`,
  ].join('\n');
}

const tell = (text: string): void => void process.stdout.write(`${JSON.stringify(text)}\n`);

void main(process.argv.slice(2).map(Number));
