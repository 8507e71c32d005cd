import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addKey, copyDatabase, DataFolderError, FolderLock, readKeyFile } from '@sallyport/adapters/sqlite';
import { SystemEntropy } from '@sallyport/adapters/system';
import { ConfigError, describeConfig, loadConfig, readEnvironment, type Config } from '@sallyport/config';
import type { KeyRingOptions } from '@sallyport/event-store';
import { rotateServiceKeys } from './rotate-service-keys';
import { readManifest, sealIn, writeManifest } from './manifest';
import { FAULTS_FOUND, type Said } from './said';
import { kept, verifyFolder, type FolderReport } from './verify-folder';

/** Tells of each setting what it is, and of each fault its cure. */
export function checkConfig(): Said {
  const { variables, faults } = describeConfig(readEnvironment());
  const width = Math.max(...variables.map(({ name }) => name.length));
  const lines = variables.map(({ name, state, shown }) =>
    `${name.padEnd(width)}  ${state.padEnd(7)}  ${shown}`.trimEnd(),
  );
  return faults.length === 0
    ? { lines: [...lines, '', 'The configuration can be used.'], exitCode: 0 }
    : { lines: [...lines, '', new ConfigError(faults).message], exitCode: ConfigError.exitCode };
}

/**
 * Reads all of the data folder, or of a backup, and tells what is wrong with it.
 * @param manifest of a backup: up to there the log has to be what it was; left out, the one in the folder, if any
 */
export async function verify(folder?: string, manifest?: string): Promise<Said> {
  const config = loadConfig();
  const read = folder ?? config.dataDir;
  const seal = manifest === undefined ? sealIn(read) : readManifest(manifest);
  return told(await verifyFolder(read, keysOf(config), seal));
}

/**
 * Copies the data folder, while the service runs, into an empty folder, and verifies the copy. Data keys come last: of
 * every event in the copy the key is there, unless its user was erased meanwhile. The places that readers have reached
 * come first, so that none of them is ahead of the log.
 */
export async function backUp(folder: string): Promise<Said> {
  const config = loadConfig();
  mustBeEmpty(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of kept) {
    const file = join(config.dataDir, name);
    if (existsSync(file)) await copyDatabase(file, join(folder, name));
  }
  const report = await verifyFolder(folder, keysOf(config));
  const said = told(report);
  const key = config.keys ? 'SALLYPORT_KEYS' : join(config.dataDir, 'keys.json');
  return {
    ...said,
    lines: [
      ...said.lines,
      `${writeManifest(folder, report)} says what the log was: a copy elsewhere proves later that it still is.`,
      `The keys (${key}) are not in it: without them it cannot be read. Keep them, but not beside it.`,
    ],
  };
}

/**
 * Verifies a backup and copies it into the data folder, which has nothing in it yet but perhaps the key file. Read
 * models are made anew by the next start.
 */
export async function restore(folder: string): Promise<Said> {
  const config = loadConfig();
  const lock = FolderLock.take(config.dataDir);
  try {
    mustBeEmpty(config.dataDir, ['keys.json', 'lock.db', 'lock.db-journal']);
    if (!config.keys && !existsSync(join(config.dataDir, 'keys.json'))) {
      throw new DataFolderError(
        `${join(config.dataDir, 'keys.json')} is missing`,
        'Bring the key file of the backup there first, or set SALLYPORT_KEYS.',
      );
    }
    const report = await verifyFolder(folder, keysOf(config), sealIn(folder));
    if (report.faults.length > 0) return told(report);
    for (const name of kept) {
      if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(config.dataDir, name));
    }
    return told(await verifyFolder(config.dataDir, keysOf(config)));
  } finally {
    lock.release();
  }
}

/**
 * On services, wraps all data keys by the current key. Else adds a key to the key file: what is new is made with it from
 * the next start on, which also wraps all data keys anew.
 * @param say told how far it is
 */
export async function rotateKeys(say: (line: string) => void): Promise<Said> {
  const config = loadConfig();
  if (config.mongodbUri !== undefined) return rotateServiceKeys(config, say);
  if (config.keys) {
    const cure = 'put a new key before the others there, and restart the service';
    return { lines: [`The keys are in SALLYPORT_KEYS: ${cure}.`], exitCode: ConfigError.exitCode };
  }
  const id = addKey(config.dataDir, new SystemEntropy());
  return {
    lines: [
      `Key ${id} is the current one from the next start on; keep a copy of ${join(config.dataDir, 'keys.json')}.`,
      'The keys before it stay in the file: codes, links and passwords that were made with them go on to work.',
    ],
    exitCode: 0,
  };
}

function told({ events, streams, lastPosition, digest, dataKeys, faults }: FolderReport): Said {
  const found = `${events} events in ${streams} streams, up to position ${lastPosition}; ${dataKeys} data keys.`;
  const sum = `SHA-256 of the log up to there: ${digest}`;
  return faults.length === 0
    ? { lines: [found, sum, 'All of it can be read.'], exitCode: 0 }
    : { lines: [found, sum, ...faults], exitCode: FAULTS_FOUND };
}

const keysOf = ({ keys, dataDir }: Config): KeyRingOptions =>
  keys ?? readKeyFile(dataDir, new SystemEntropy());

function mustBeEmpty(folder: string, but: readonly string[] = []): void {
  const there = existsSync(folder) ? readdirSync(folder).filter((name) => !but.includes(name)) : [];
  if (there.length === 0) return;
  throw new DataFolderError(
    `${folder} is not empty (${there.slice(0, 3).join(', ')})`,
    'Name an empty folder.',
  );
}
