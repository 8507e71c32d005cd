import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SqliteReadModelStore } from '@sallyport/adapters/sqlite';
import {
  documentsIn,
  openDemoLog,
  programOf,
  projectLog,
  roundsBy,
  tallyOf,
  temporaryFolders,
  writeDemoLog,
} from './harness';

const KILLS = 10;
/** The log is about 400 steps long: by the last kill there is still some of it left. */
const STEPS_BETWEEN_KILLS = 35;

const tally = tallyOf('SIGKILL of the projector mid-batch');
const newFolder = temporaryFolders();

/** Runs the projecting process, and kills it while it takes a step. Resolves with how it ended. */
async function project(folder: string, file: string, killAtStep = Infinity): Promise<string | number> {
  const program = [...programOf('test/faults/project-log.ts'), folder, file];
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
  let steps = 0;
  createInterface({ input: child.stdout }).on('line', () => {
    if (++steps === killAtStep) child.kill('SIGKILL');
  });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal ?? (code as number);
}

/** The documents of a projector that nothing happened to. */
async function cleanReplay(folder: string): Promise<string[]> {
  const file = join(folder, 'clean.db');
  const log = openDemoLog(folder);
  const readModels = new SqliteReadModelStore(file);
  await projectLog(log, readModels);
  await Promise.all([log.close(), readModels.close()]);
  return documentsIn(file);
}

it.each(Array.from({ length: roundsBy(KILLS) }, (_, round) => round + 1))(
  'read models of a projector that is killed again and again are those of a clean replay, byte for byte (round %i)',
  async () => {
    const folder = newFolder();
    await writeDemoLog(folder);
    const file = join(folder, 'killed.db');
    const ends = [];
    for (let kill = 0; kill < KILLS; kill++) {
      ends.push(await project(folder, file, randomInt(1, STEPS_BETWEEN_KILLS)));
    }
    // On a machine that is busy elsewhere the end of the log may come before a signal does.
    expect(ends).toContain('SIGKILL');
    expect(await project(folder, file)).toBe(0);

    const clean = await cleanReplay(folder);
    expect(clean.length).toBeGreaterThan(1_000);
    tally.count(clean, documentsIn(file));
    expect(documentsIn(file)).toEqual(clean);
  },
  120_000,
);
