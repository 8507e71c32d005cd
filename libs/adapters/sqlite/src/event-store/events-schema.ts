import type { Schema } from '../data-folder/open-database';

/**
 * The log. One transaction writes at a time, so that positions are given in the order of the commits; rows are never
 * changed, as the triggers see to, so that no position is given twice.
 */
export const eventsSchema: Schema = {
  version: 2,
  steps: [
    `
    CREATE TABLE events (
      position INTEGER PRIMARY KEY,
      stream TEXT NOT NULL,
      revision INTEGER NOT NULL,
      id TEXT NOT NULL,
      type TEXT NOT NULL,
      data TEXT NOT NULL,
      metadata TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX events_by_stream ON events (stream, revision);
    CREATE UNIQUE INDEX events_by_id ON events (id);
    CREATE TRIGGER events_stay_as_they_are BEFORE UPDATE ON events
      BEGIN SELECT RAISE(ABORT, 'the log is only appended to'); END;
    CREATE TRIGGER events_stay BEFORE DELETE ON events
      BEGIN SELECT RAISE(ABORT, 'the log is only appended to'); END;
    `,
    // Nothing looks for an id but beside the stream and revision that it was given for. Ids come in no order, and to
    // keep them in one took more of a commit than all the rest of it.
    'DROP INDEX events_by_id',
  ],
  pragmas: 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL',
};
