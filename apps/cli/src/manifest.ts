import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderError } from '@sallyport/adapters/sqlite';
import type { LogReport, LogSeal } from '@sallyport/event-store';

const NAME = 'manifest.json';

/** Writes down what the log of a backup is, beside it. Gives the file's name. */
export function writeManifest(
  folder: string,
  { events, lastPosition, digest }: Pick<LogReport, 'events' | 'lastPosition' | 'digest'>,
): string {
  const file = join(folder, NAME);
  writeFileSync(file, `${JSON.stringify({ events, lastPosition, digest })}\n`, { mode: 0o600 });
  return file;
}

/** What a manifest says that the log was; of a folder: the one in it, if there is one. */
export const sealIn = (folder: string): LogSeal | undefined =>
  existsSync(join(folder, NAME)) ? readManifest(join(folder, NAME)) : undefined;

/** @throws DataFolderError when it is none */
export function readManifest(file: string): LogSeal {
  let said: Partial<LogSeal> = {};
  try {
    said = JSON.parse(readFileSync(file, 'utf8')) as Partial<LogSeal>;
  } catch {
    // Told below, with what else may be wrong with it.
  }
  const { lastPosition, digest } = said;
  if (Number.isSafeInteger(lastPosition) && lastPosition !== undefined && /^[0-9a-f]{64}$/.test(`${digest}`))
    return { lastPosition, digest: `${digest}` };
  throw new DataFolderError(`${file} is no manifest`, `Name a ${NAME} that \`backup\` wrote.`);
}
