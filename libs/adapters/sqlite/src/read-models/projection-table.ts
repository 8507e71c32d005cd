import type { DatabaseSync, StatementSync } from 'node:sqlite';
import {
  applyWrite,
  requireIndex,
  type Document,
  type Documents,
  type Projection,
  type Write,
} from '@sallyport/read-models';
import { fieldSql, whereSql } from './query-sql';

export const tableOf = (name: string, version: number): string => `${name.replaceAll('-', '_')}_v${version}`;

/** The documents of one projection version, and the statements to write them. */
export class ProjectionTable {
  private readonly documents: Documents;

  constructor(database: DatabaseSync, projection: Projection) {
    const table = tableOf(projection.name, projection.version);
    const select = database.prepare(`SELECT document FROM ${table} WHERE id = ?`);
    const upsert = database.prepare(
      `INSERT INTO ${table} VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET document = excluded.document`,
    );
    const remove = database.prepare(`DELETE FROM ${table} WHERE id = ?`);
    const matching = new Map<string, StatementSync>();
    this.documents = {
      get: (id) => {
        const row = select.get(id) as { document: string } | undefined;
        return row && (JSON.parse(row.document) as Document);
      },
      set: (id, document) => void upsert.run(id, JSON.stringify(document)),
      delete: (id) => void remove.run(id),
      idsWhere: (where) => {
        requireIndex(projection, where);
        const { text, values } = whereSql({ where });
        const statement =
          matching.get(text) ?? database.prepare(`SELECT id FROM ${table} WHERE ${text} ORDER BY id`);
        matching.set(text, statement);
        return statement.all(...values).map(({ id }) => id as string);
      },
    };
  }

  apply(write: Write): void {
    applyWrite(this.documents, write);
  }

  /** Makes the table with its indexes; quiet when it is there. Each index ends in the id, for pages to go on from. */
  static create(database: DatabaseSync, { name, version, indexes }: Projection): void {
    const table = tableOf(name, version);
    database.exec(`CREATE TABLE IF NOT EXISTS ${table} (id TEXT PRIMARY KEY, document TEXT NOT NULL) STRICT`);
    indexes.forEach((fields, index) => {
      const columns = [...fields.map(fieldSql), 'id'].join(', ');
      database.exec(`CREATE INDEX IF NOT EXISTS ${table}_${index} ON ${table} (${columns})`);
    });
  }
}
