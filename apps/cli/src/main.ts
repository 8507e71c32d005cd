import { DataFolderError } from '@sallyport/adapters/sqlite';
import { ConfigError } from '@sallyport/config';
import { StoreUnavailable, UnknownKey } from '@sallyport/event-store';
import { backUp, checkConfig, restore, rotateKeys, verify } from './commands';
import type { Said } from './said';

/** sysexits.h: command line usage error. */
const USAGE = 64;
/** The same: service unavailable. */
const UNAVAILABLE = 69;

const usage = [
  'Usage: sallyport <command>',
  '  config:check       tells what each setting is, and what is wrong with it',
  '  verify [folder]    reads all of the data folder, or of a backup',
  '  backup <folder>    copies the data folder while the service runs, and verifies the copy',
  '  restore <folder>   brings a backup back into an empty data folder',
  '  rotate-keys        adds a key to the key file; on services, wraps all data keys by the current key',
];

function run([command, folder, ...more]: readonly string[]): Said | Promise<Said> {
  if (more.length === 0) {
    if (command === 'config:check' && folder === undefined) return checkConfig();
    if (command === 'verify') return verify(folder);
    if (command === 'backup' && folder !== undefined) return backUp(folder);
    if (command === 'restore' && folder !== undefined) return restore(folder);
    if (command === 'rotate-keys' && folder === undefined) return rotateKeys(tell);
  }
  return { lines: usage, exitCode: USAGE };
}

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** One clear line for what the operator can mend; the whole error for what nobody thought of. */
function explain(error: unknown): Said {
  if (error instanceof StoreUnavailable) return { lines: [error.message], exitCode: UNAVAILABLE };
  const isKnown = [ConfigError, DataFolderError, UnknownKey].some((kind) => error instanceof kind);
  const { message, stack } = error as Error;
  const line = isKnown ? message : (stack ?? String(error));
  return { lines: [line], exitCode: isKnown ? ConfigError.exitCode : 1 };
}

async function main(): Promise<void> {
  const { lines, exitCode } = await Promise.resolve()
    .then(() => run(process.argv.slice(2)))
    .catch(explain);
  const stream = exitCode === 0 ? process.stdout : process.stderr;
  stream.write(`${lines.join('\n')}\n`);
  process.exitCode = exitCode;
}

void main();
