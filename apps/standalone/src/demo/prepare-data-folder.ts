import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { files } from '../embedded-parts';

/**
 * Fills a data folder that has no log yet, whole or not at all. It is filled in a folder inside, `seeding`, which gets
 * the name `seeded` once all is in it: a process that is killed before leaves nothing that counts, and what one that is
 * killed after it leaves is moved out at the next start.
 * @param folder that this process has alone
 * @param fill puts a log and what belongs to it into the folder that it is given; left out: nothing is to be filled in
 * @returns whether it was filled now
 */
export async function prepareDataFolder(
  folder: string,
  fill?: (seeding: string) => Promise<unknown>,
): Promise<boolean> {
  const seeding = join(folder, 'seeding');
  const seeded = join(folder, 'seeded');
  rmSync(seeding, { recursive: true, force: true });
  if (existsSync(seeded)) moveOut(seeded, folder);
  // Keys without a log are those of a log that is yet to be brought back: they must not be written over.
  const isNew = [files.events, files.dataKeys].every((file) => !existsSync(join(folder, file)));
  if (!fill || !isNew) return false;

  mkdirSync(seeding, { mode: 0o700 });
  await fill(seeding);
  syncFolder(seeding);
  renameSync(seeding, seeded);
  syncFolder(folder);
  moveOut(seeded, folder);
  return true;
}

function moveOut(from: string, to: string): void {
  for (const file of readdirSync(from)) renameSync(join(from, file), join(to, file));
  syncFolder(to);
  rmdirSync(from);
}

/** A name that was given or taken in a folder lasts from here on. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
