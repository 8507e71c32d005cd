import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Seeds in `npm test`; `npm run test:simulation` takes ten thousand. */
const DEFAULT_SEEDS = 160;
/** One a core of the machine that this is measured on. */
const PROCESSES = 2;

const { SIMULATION_SEED: one, SIMULATION_SEEDS: all } = process.env;
const [first, last] = one ? [Number(one), Number(one)] : [1, Number(all ?? DEFAULT_SEEDS)];

/** What broke in the seeds of one process. */
async function broken(offset: number): Promise<string[]> {
  const root = join(__dirname, '../..');
  const program = ['--require', './libs/testing/run-ts.cjs', 'test/simulation/run-seeds.ts'];
  const share = [first + offset, last, PROCESSES].map(String);
  const options = { cwd: root, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(process.execPath, [...program, ...share], options);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as string);
}

it(`everything holds in the worlds of seeds ${first} to ${last}`, async () => {
  const accounts = await Promise.all(Array.from({ length: PROCESSES }, (_, offset) => broken(offset)));
  expect(accounts.flat().join('\n\n')).toBe('');
}, 3_600_000);
