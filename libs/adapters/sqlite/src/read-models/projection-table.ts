import type { DatabaseSync, StatementSync } from 'node:sqlite';
import {
  applyWrite,
  requireIndex,
  type Document,
  type Documents,
  type Projection,
  type Write,
} from '@sallyport/read-models';
import { fieldSql, whereSql, type Sql } from './query-sql';

export const tableOf = (name: string, version: number): string => `${name.replaceAll('-', '_')}_v${version}`;

/** Documents that a batch changed; undefined: removed. */
type Changes = Map<string, Document | undefined>;

/** The documents of one projection version, and the statements to write them. */
export class ProjectionTable {
  private readonly select: StatementSync;
  private readonly upsert: StatementSync;
  private readonly remove: StatementSync;
  private readonly matching = new Map<string, StatementSync>();
  private readonly table: string;

  constructor(
    private readonly database: DatabaseSync,
    private readonly projection: Projection,
  ) {
    this.table = tableOf(projection.name, projection.version);
    this.select = database.prepare(`SELECT document FROM ${this.table} WHERE id = ?`);
    this.upsert = database.prepare(
      `INSERT INTO ${this.table} VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET document = excluded.document`,
    );
    this.remove = database.prepare(`DELETE FROM ${this.table} WHERE id = ?`);
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

  /** Applies writes in order. A document that several of them change is written once. */
  apply(writes: readonly Write[]): void {
    const changes: Changes = new Map();
    const documents = this.documentsBehind(changes);
    for (const write of writes) applyWrite(documents, write);
    this.flush(changes);
  }

  private documentsBehind(changes: Changes): Documents {
    return {
      get: (id) => (changes.has(id) ? changes.get(id) : this.read(id)),
      set: (id, document) => void changes.set(id, document),
      delete: (id) => void changes.set(id, undefined),
      idsWhere: (where) => {
        requireIndex(this.projection, where);
        this.flush(changes);
        return this.idsWhere(whereSql({ where }));
      },
    };
  }

  private read(id: string): Document | undefined {
    const row = this.select.get(id) as { document: string } | undefined;
    return row && (JSON.parse(row.document) as Document);
  }

  private idsWhere({ text, values }: Sql): string[] {
    const statement =
      this.matching.get(text) ??
      this.database.prepare(`SELECT id FROM ${this.table} WHERE ${text} ORDER BY id`);
    this.matching.set(text, statement);
    return statement.all(...values).map(({ id }) => id as string);
  }

  private flush(changes: Changes): void {
    for (const [id, document] of changes) {
      if (document) this.upsert.run(id, JSON.stringify(document));
      else this.remove.run(id);
    }
    changes.clear();
  }
}
