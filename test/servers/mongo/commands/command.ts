import type { Document } from 'bson';
import type { Cursors } from '../cursors';
import type { Databases } from '../databases';

export interface State {
  readonly databases: Databases;
  readonly cursors: Cursors;
}

/** Does a command on a database; what it gives is the answer, to which `ok: 1` is added. */
export type Command = (state: State, database: string, command: Document) => Document;

export type CommandTable = Readonly<Record<string, Command>>;
