import type { Document } from 'bson';
import { CommandError } from './command-error';
import type { CommandTable, State } from './commands/command';
import { connectionCommands } from './commands/connection-commands';
import { readCommands } from './commands/read-commands';
import { schemaCommands } from './commands/schema-commands';
import { writeCommands } from './commands/write-commands';

const commands: CommandTable = {
  ...connectionCommands,
  ...readCommands,
  ...schemaCommands,
  ...writeCommands,
};

/** The answer to a command, refusals included, as a server gives them. */
export function runCommand(state: State, command: Document): Document {
  const [name = ''] = Object.keys(command);
  try {
    const run = commands[name];
    if (!run) throw new CommandError(59, 'CommandNotFound', `no such command: '${name}'`);
    return { ...run(state, String(command['$db'] ?? 'admin'), command), ok: 1 };
  } catch (error) {
    const { code, codeName } = error instanceof CommandError ? error : { code: 8, codeName: 'UnknownError' };
    return { ok: 0, errmsg: (error as Error).message, code, codeName };
  }
}
