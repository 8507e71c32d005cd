import type { Document } from 'bson';
import type { Update } from '../collection';
import { CommandError } from '../command-error';
import type { CommandTable } from './command';

interface FindAndModify {
  readonly findAndModify: string;
  readonly query?: Document;
  readonly sort?: Document;
  readonly update?: Document;
  readonly remove?: boolean;
  readonly new?: boolean;
  readonly upsert?: boolean;
}

/** Commands that change documents. Each statement is done whole, before any other command. */
export const writeCommands: CommandTable = {
  insert({ databases }, database, command) {
    const collection = databases.open(database, String(command['insert']));
    return eachOf(command, command['documents'] as Document[], (document) => {
      collection.insert(document);
      return { n: 1 };
    });
  },
  update({ databases }, database, command) {
    const collection = databases.open(database, String(command['update']));
    return eachOf(command, command['updates'] as Update[], (update) => {
      const { matched, modified, upsertedId } = collection.update(update);
      return upsertedId === undefined
        ? { n: matched, nModified: modified }
        : { n: 1, nModified: 0, upsertedId };
    });
  },
  delete({ databases }, database, command) {
    const collection = databases.open(database, String(command['delete']));
    return eachOf(command, command['deletes'] as { q: Document; limit: number }[], ({ q, limit }) => ({
      n: collection.remove(q, limit),
    }));
  },
  findAndModify({ databases }, database, command) {
    const { findAndModify: name, query: q = {}, sort, update: u = {}, ...options } = command as FindAndModify;
    const collection = databases.open(database, name);
    if (options.remove) {
      const [found] = collection.find(q, { ...(sort && { sort }), limit: 1 });
      if (found) collection.remove({ _id: found['_id'] as unknown }, 1);
      return { lastErrorObject: { n: found ? 1 : 0 }, value: found ?? null };
    }
    const { matched, before, after, upsertedId } = collection.update(
      { q, u, upsert: options.upsert ?? false },
      sort,
    );
    const upserted = upsertedId === undefined ? {} : { upserted: upsertedId };
    return {
      lastErrorObject: { n: matched || (after ? 1 : 0), updatedExisting: matched > 0, ...upserted },
      value: (options.new ? after : before) ?? null,
    };
  },
};

interface Outcome {
  readonly n: number;
  readonly nModified?: number;
  readonly upsertedId?: unknown;
}

/** Does one statement after another. What fails is told by its index; an ordered command ends there. */
function eachOf<Statement>(
  { ordered = true }: Document,
  statements: readonly Statement[],
  run: (statement: Statement) => Outcome,
): Document {
  const [upserted, writeErrors] = [[] as Document[], [] as Document[]];
  let [n, nModified] = [0, 0];
  for (const [index, statement] of statements.entries()) {
    try {
      const outcome = run(statement);
      n += outcome.n;
      nModified += outcome.nModified ?? 0;
      if (outcome.upsertedId !== undefined) upserted.push({ index, _id: outcome.upsertedId });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      writeErrors.push({ index, code: error.code, errmsg: error.message });
      if (ordered) break;
    }
  }
  return {
    n,
    nModified,
    ...(upserted.length > 0 && { upserted }),
    ...(writeErrors.length > 0 && { writeErrors }),
  };
}
