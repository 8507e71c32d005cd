import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import { StoreUnavailable, type Position } from '@sallyport/event-store';
import type {
  Document,
  Found,
  ParkedEvent,
  Projection,
  ProjectionBatch,
  Query,
  ReadModelStore,
} from '@sallyport/read-models';
import { LRUCache } from 'lru-cache';
import { openDatabase } from '../data-folder/open-database';
import { ProjectionTable, tableOf } from './projection-table';
import { querySql, whereSql, type Sql } from './query-sql';
import { readModelsSchema } from './read-models-schema';

type Row = Readonly<Record<string, SQLOutputValue>>;

/** Read models in an SQLite file, for one process. Documents and checkpoints change in one transaction. */
export class SqliteReadModelStore implements ReadModelStore {
  private readonly database: DatabaseSync;
  private readonly statements = new LRUCache<string, StatementSync>({ max: 500 });
  private readonly tables = new Map<string, ProjectionTable>();
  /** The tables that queries are served from, by the names of their projections. */
  private readonly served = new Map<string, string>();

  /**
   * @param file path of the file, made when there is none; its folder must be there
   * @throws DataFolderError when it cannot be used
   */
  constructor(file: string) {
    this.database = openDatabase(file, readModelsSchema);
  }

  async prepare(projection: Projection): Promise<void> {
    this.transaction(() => {
      ProjectionTable.create(this.database, projection);
      this.run(
        'INSERT INTO versions VALUES (?, ?, 0, FALSE) ON CONFLICT DO NOTHING',
        projection.name,
        projection.version,
      );
    });
  }

  async checkpoint(projection: Projection): Promise<Position> {
    return this.checkpointOf(projection);
  }

  async apply(batches: readonly ProjectionBatch[], checkpoint: Position): Promise<void> {
    this.transaction(() => {
      const checkpoints = this.checkpoints();
      for (const { projection, writes } of batches) {
        const done = checkpoints.get(nameOf(projection));
        if (done === undefined) throw notPrepared(projection);
        const behind = writes.filter(({ position }) => position > done);
        if (behind.length > 0) this.tableFor(projection).apply(behind.flatMap((ofEvent) => ofEvent.writes));
      }
      this.moveCheckpoints(batches, checkpoint);
    });
    if (batches.some(removesAll)) this.emptyWriteAheadLog();
  }

  async activeVersion(name: string): Promise<number | undefined> {
    return this.active(name)?.version;
  }

  async activate({ name, version }: Projection): Promise<void> {
    this.transaction(() => {
      const others = this.all('SELECT version FROM versions WHERE name = ? AND version <> ?', name, version);
      for (const other of others) this.database.exec(`DROP TABLE ${tableOf(name, Number(other['version']))}`);
      this.run('DELETE FROM versions WHERE name = ? AND version <> ?', name, version);
      this.run('UPDATE versions SET active = TRUE WHERE name = ?', name);
      for (const other of others) this.tables.delete(tableOf(name, Number(other['version'])));
    });
    // They name tables that may be gone.
    this.statements.clear();
    this.served.delete(name);
  }

  async park({ name }: Projection, position: Position, error: string): Promise<void> {
    this.run('INSERT INTO parked VALUES (?, ?, ?) ON CONFLICT DO NOTHING', name, position, error);
  }

  async parked(): Promise<readonly ParkedEvent[]> {
    return this.all(
      'SELECT projection, position, error FROM parked ORDER BY position',
    ) as unknown as ParkedEvent[];
  }

  async find<Doc extends object>({ name }: Projection<Doc>, query: Query<Doc>): Promise<Found<Doc>[]> {
    return this.select(name, querySql(query as Query));
  }

  async findById<Doc extends object>(
    { name }: Projection<Doc>,
    ids: readonly string[],
  ): Promise<Found<Doc>[]> {
    return this.select(name, querySql({ where: { id: ids } }));
  }

  async count<Doc extends object>({ name }: Projection<Doc>, where: Query<Doc>['where']): Promise<number> {
    const table = this.servedTable(name);
    if (table === undefined) return 0;
    const { text, values } = whereSql({ where } as Query);
    const [row] = this.all(`SELECT COUNT(*) AS count FROM ${table} WHERE ${text}`, ...values);
    return Number(row?.['count']);
  }

  async servedPosition(name: string): Promise<Position> {
    return this.active(name)?.checkpoint ?? 0;
  }

  async close(): Promise<void> {
    this.database.close();
  }

  private select<Doc extends object>(name: string, { text, values }: Sql): Found<Doc>[] {
    const table = this.servedTable(name);
    if (table === undefined) return [];
    const rows = this.all(`SELECT id, document FROM ${table} WHERE ${text}`, ...values);
    return rows.map(
      ({ id, document }) => ({ ...(JSON.parse(document as string) as Document), id }) as Found<Doc>,
    );
  }

  private servedTable(name: string): string | undefined {
    const known = this.served.get(name);
    if (known !== undefined) return known;
    const active = this.active(name);
    if (!active) return undefined;
    const table = tableOf(name, active.version);
    this.served.set(name, table);
    return table;
  }

  private active(name: string): { version: number; checkpoint: Position } | undefined {
    const [row] = this.all('SELECT version, checkpoint FROM versions WHERE name = ? AND active', name);
    return row as { version: number; checkpoint: Position } | undefined;
  }

  private checkpointOf(projection: Projection): Position {
    const done = this.checkpoints().get(nameOf(projection));
    if (done === undefined) throw notPrepared(projection);
    return done;
  }

  /** Of all versions of all projections: they are few, and move together. */
  private checkpoints(): ReadonlyMap<string, Position> {
    const rows = this.all("SELECT name || '_v' || version AS name, checkpoint FROM versions");
    return new Map(rows.map(({ name, checkpoint }) => [String(name), Number(checkpoint)]));
  }

  /** Up to `checkpoint`, and never back. One statement for all: this is done fifty times a second. */
  private moveCheckpoints(batches: readonly ProjectionBatch[], checkpoint: Position): void {
    const moved = JSON.stringify(batches.map(({ projection }) => nameOf(projection)));
    this.run(
      `UPDATE versions SET checkpoint = ?
       WHERE checkpoint < ? AND name || '_v' || version IN (SELECT value FROM json_each(?))`,
      checkpoint,
      checkpoint,
      moved,
    );
  }

  private tableFor(projection: Projection): ProjectionTable {
    const key = tableOf(projection.name, projection.version);
    const table = this.tables.get(key) ?? new ProjectionTable(this.database, projection);
    this.tables.set(key, table);
    return table;
  }

  /** What an erasure removed is overwritten in the file, but the write-ahead log has the pages as they were. */
  private emptyWriteAheadLog(): void {
    this.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  private transaction(work: () => void): void {
    this.run('BEGIN IMMEDIATE');
    try {
      work();
      this.run('COMMIT');
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  /** @throws StoreUnavailable when the file cannot be read */
  private all(text: string, ...values: Sql['values']): Row[] {
    try {
      return this.statement(text).all(...values);
    } catch (cause) {
      throw new StoreUnavailable(`the read models cannot be read: ${(cause as Error).message}`, { cause });
    }
  }

  private run(text: string, ...values: Sql['values']): void {
    this.statement(text).run(...values);
  }

  private statement(text: string): StatementSync {
    const statement = this.statements.get(text) ?? this.database.prepare(text);
    this.statements.set(text, statement);
    return statement;
  }
}

const nameOf = ({ name, version }: Projection): string => `${name}_v${version}`;

const notPrepared = (projection: Projection): Error => new Error(`${nameOf(projection)} was not prepared`);

const removesAll = ({ writes }: ProjectionBatch): boolean =>
  writes.some((ofEvent) => ofEvent.writes.some(({ op }) => op === 'remove-where'));
