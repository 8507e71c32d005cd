import { once } from 'node:events';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { DataFolderError } from '@sallyport/adapters/sqlite';
import { ConfigError } from '@sallyport/config';
import { StoreUnavailable, UnknownKey } from '@sallyport/event-store';
import { backUp, checkConfig, restore, rotateKeys, verify } from './commands';
import { policyCheck } from './policy-check';
import { recoverAccount } from './recover-account';
import { replay } from './replay';
import type { Said } from './said';
import { unlockAccount } from './unlock-account';

/** sysexits.h: command line usage error. */
const USAGE = 64;
/** The same: service unavailable. */
const UNAVAILABLE = 69;

const usage = [
  'Usage: sallyport <command>',
  '  config:check       tells what each setting is, and what is wrong with it',
  '  verify [folder]    reads all of the data folder, or of a backup; with --against <manifest> of a backup',
  '                     also tells whether the log was changed since',
  '  backup <folder>    copies the data folder while the service runs, and verifies the copy',
  '  restore <folder>   brings a backup back into an empty data folder',
  '  rotate-keys        adds a key to the key file; on services, wraps all data keys by the current key',
  '  unlock <address>   unlocks the account of an e-mail address while the service runs',
  '  recover <address>  starts the recovery of an account that lost every second factor; it opens after the delay',
  '                     of the policy',
  '  replay             tells the events of the log, one JSON text a line; --stream, --type, --user, --from, --to',
  '                     choose some, --open opens personal fields',
  '  policy-check       takes the decision of each sign-in again; --policy <file> counts another policy as well',
];

/** The options that a command takes; all of a text, but for flags. */
const optionsOf: Readonly<Record<string, NonNullable<ParseArgsConfig['options']>>> = {
  verify: { against: { type: 'string' } },
  replay: {
    ...Object.fromEntries(
      ['stream', 'type', 'user', 'from', 'to'].map((name) => [name, { type: 'string' }] as const),
    ),
    open: { type: 'boolean' },
  },
  'policy-check': { policy: { type: 'string' } },
};

function run([command = '', ...args]: readonly string[]): Said | Promise<Said> {
  const given = parsed(command, args);
  if (!given) return { lines: usage, exitCode: USAGE };
  const { operand, options, isOpen } = given;
  if (command === 'verify') return verify(operand, options['against']);
  if (operand !== undefined) {
    if (command === 'backup') return backUp(operand);
    if (command === 'restore') return restore(operand);
    if (command === 'unlock') return unlockAccount(operand);
    if (command === 'recover') return recoverAccount(operand);
  } else {
    if (command === 'config:check') return checkConfig();
    if (command === 'rotate-keys') return rotateKeys(tell);
    if (command === 'replay') return replay({ ...options, open: isOpen }, print);
    if (command === 'policy-check') return policyCheck(options['policy']);
  }
  return { lines: usage, exitCode: USAGE };
}

/** Undefined when that is no way to call the command. */
function parsed(command: string, args: readonly string[]) {
  try {
    const options = optionsOf[command] ?? {};
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length > 1) return undefined;
    const { open, ...texts } = values;
    const [operand] = positionals;
    return { operand, options: texts as Readonly<Record<string, string | undefined>>, isOpen: open === true };
  } catch {
    return undefined;
  }
}

/** Resolves when standard output takes more: what is told may be longer than memory. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
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
  // Whoever reads has enough of it, as `head` does.
  process.stdout.on('error', () => process.exit(0));
  const { lines, exitCode } = await Promise.resolve()
    .then(() => run(process.argv.slice(2)))
    .catch(explain);
  const stream = exitCode === 0 ? process.stdout : process.stderr;
  if (lines.length > 0) stream.write(`${lines.join('\n')}\n`);
  process.exitCode = exitCode;
}

void main();
