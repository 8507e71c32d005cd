import type { Schema } from '../data-folder/open-database';

/** A table a projection version beside these: `<name>_v<version>`. */
export const readModelsSchema: Schema = {
  version: 1,
  steps: [
    `CREATE TABLE versions (
       name TEXT NOT NULL, version INTEGER NOT NULL, checkpoint INTEGER NOT NULL, active INTEGER NOT NULL,
       PRIMARY KEY (name, version)
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE parked (
       projection TEXT NOT NULL, position INTEGER NOT NULL, error TEXT NOT NULL,
       PRIMARY KEY (projection, position)
     ) STRICT, WITHOUT ROWID`,
  ],
  // NORMAL: a crash may lose the last transactions, never a part of one; they are made again from the log.
  // secure_delete: what is removed of an erased user is overwritten in the file.
  pragmas:
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA cache_size = -32000',
};
