import type { Index } from '../collection';
import { CommandError } from '../command-error';
import type { CommandTable } from './command';

/** Commands about collections and their indexes. Indexes are kept and listed, and speed nothing up. */
export const schemaCommands: CommandTable = {
  createIndexes({ databases }, database, { createIndexes: name, indexes }) {
    const collection = databases.open(database, String(name));
    const before = collection.indexes.length;
    for (const index of indexes as Index[]) {
      if (collection.indexes.some(({ name: there }) => there === index.name)) continue;
      collection.indexes.push({ name: index.name, key: index.key });
    }
    return { numIndexesBefore: before, numIndexesAfter: collection.indexes.length };
  },
  listIndexes({ databases, cursors }, database, { listIndexes: name }) {
    const { indexes } = databases.peek(database, String(name));
    return cursors.answer(
      `${database}.${String(name)}`,
      indexes.map((index) => ({ v: 2, ...index })),
    );
  },
  listCollections({ databases, cursors }, database) {
    const names = [...databases.collectionsOf(database).keys()];
    return cursors.answer(
      `${database}.$cmd.listCollections`,
      names.map((name) => ({ name, type: 'collection' })),
    );
  },
  drop({ databases }, database, { drop: name }) {
    if (!databases.collectionsOf(database).delete(String(name))) {
      throw new CommandError(26, 'NamespaceNotFound', 'ns not found');
    }
    return {};
  },
  dropDatabase({ databases }, database) {
    databases.drop(database);
    return { dropped: database };
  },
};
