import type { Document } from 'bson';
import { aggregate } from 'mingo';
import { CommandError } from '../command-error';
import type { CommandTable } from './command';

interface Find {
  readonly find: string;
  readonly filter?: Document;
  readonly sort?: Document;
  readonly skip?: number;
  readonly limit?: number;
  readonly projection?: Document;
  readonly batchSize?: number;
  readonly singleBatch?: boolean;
}

/** Commands that change nothing. */
export const readCommands: CommandTable = {
  find({ databases, cursors }, database, command) {
    const { find: name, filter = {}, batchSize, singleBatch, ...options } = command as Find;
    const found = databases.peek(database, name).find(filter, options);
    return cursors.answer(`${database}.${name}`, found, singleBatch ? found.length : batchSize);
  },
  getMore({ cursors }, _database, { getMore: cursor, batchSize }) {
    const more = cursors.more(cursor, batchSize as number | undefined);
    if (!more) throw new CommandError(43, 'CursorNotFound', `cursor id ${String(cursor)} not found`);
    return more;
  },
  killCursors({ cursors }, _database, { cursors: killed }) {
    cursors.kill(killed as unknown[]);
    return { cursorsKilled: killed as unknown[], cursorsNotFound: [], cursorsAlive: [], cursorsUnknown: [] };
  },
  aggregate({ databases, cursors }, database, { aggregate: name, pipeline, cursor }) {
    const found = aggregate(databases.peek(database, String(name)).all(), pipeline as Document[]);
    const { batchSize } = (cursor ?? {}) as { batchSize?: number };
    return cursors.answer(`${database}.${String(name)}`, found, batchSize);
  },
  count({ databases }, database, { count: name, query }) {
    return { n: databases.peek(database, String(name)).find((query ?? {}) as Document).length };
  },
};
