import { join } from 'node:path';
import { DataFolderError } from '@sallyport/adapters/sqlite';
import { projections, REACTORS_CHECKPOINT } from '@sallyport/read-models';
import { files, type EmbeddedParts } from './embedded-parts';

/**
 * Refuses a log that ends before a place which its readers have reached: its end is lost, by a disk that said to have
 * written what it had not, or by a file from an older backup. What would be appended now stood where they have been,
 * and none of them would see it.
 * @throws DataFolderError
 */
export async function refuseShortLog(
  { store, readModels, checkpoints }: Pick<EmbeddedParts, 'store' | 'readModels' | 'checkpoints'>,
  dataDir: string,
): Promise<void> {
  const served = await Promise.all(projections.map(({ name }) => readModels.servedPosition(name)));
  const reached = Math.max(...served, await checkpoints.read(REACTORS_CHECKPOINT));
  if (reached === 0 || (await store.readAll({ after: reached - 1, limit: 1 })).length > 0) return;
  const at = (file: string) => join(dataDir, file);
  throw new DataFolderError(
    `${at(files.events)} has lost its end: it stops before event ${reached}, which was read from it before`,
    `Bring the whole data folder back from a backup. To go on without what is lost, move ${files.readModels} and ${files.state} out of it.`,
  );
}
