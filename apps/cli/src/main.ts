import { DataFolderError } from '@sallyport/adapters/sqlite';
import { ConfigError } from '@sallyport/config';
import { backUp, checkConfig, restore, rotateKeys, verify, type Said } from './commands';

/** sysexits.h: command line usage error. */
const USAGE = 64;

const usage = [
  'Usage: sallyport <command>',
  '  config:check       tells what each setting is, and what is wrong with it',
  '  verify [folder]    reads all of the data folder, or of a backup',
  '  backup <folder>    copies the data folder while the service runs, and verifies the copy',
  '  restore <folder>   brings a backup back into an empty data folder',
  '  rotate-keys        adds a key to the key file',
];

function run([command, folder, ...more]: readonly string[]): Said | Promise<Said> {
  if (more.length === 0) {
    if (command === 'config:check' && folder === undefined) return checkConfig();
    if (command === 'verify') return verify(folder);
    if (command === 'backup' && folder !== undefined) return backUp(folder);
    if (command === 'restore' && folder !== undefined) return restore(folder);
    if (command === 'rotate-keys' && folder === undefined) return rotateKeys();
  }
  return { lines: usage, exitCode: USAGE };
}

/** One clear line for what the operator can mend; the whole error for what nobody thought of. */
function explain(error: unknown): Said {
  const isKnown = error instanceof ConfigError || error instanceof DataFolderError;
  const line = isKnown ? error.message : ((error as Error).stack ?? String(error));
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
