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
      for (const { projection, writes } of batches) {
        const done = this.checkpointOf(projection);
        const behind = writes.filter(({ position }) => position > done);
        this.tableFor(projection).apply(behind.flatMap((ofEvent) => ofEvent.writes));
        if (checkpoint > done) {
          const { name, version } = projection;
          this.run(
            'UPDATE versions SET checkpoint = ? WHERE name = ? AND version = ?',
            checkpoint,
            name,
            version,
          );
        }
      }
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

  private checkpointOf({ name, version }: Projection): Position {
    const [row] = this.all('SELECT checkpoint FROM versions WHERE name = ? AND version = ?', name, version);
    if (!row) throw new Error(`${name}, version ${version}, was not prepared`);
    return Number(row['checkpoint']);
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
    this.database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.database.exec('COMMIT');
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

const removesAll = ({ writes }: ProjectionBatch): boolean =>
  writes.some((ofEvent) => ofEvent.writes.some(({ op }) => op === 'remove-where'));
