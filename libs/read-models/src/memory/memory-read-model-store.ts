import type { Position } from '@sallyport/event-store';
import { applyWrite, requireIndex, type Documents } from '../kernel/apply-write';
import { matches } from '../kernel/matches';
import type { Document, Projection, Where } from '../kernel/projection';
import type { Found, ParkedEvent, ProjectionBatch, Query, ReadModelStore } from '../kernel/read-model-store';

interface Table {
  readonly version: number;
  readonly documents: Map<string, Document>;
  checkpoint: Position;
}

/** Read models in memory, for tests and simulations. */
export class MemoryReadModelStore implements ReadModelStore {
  private readonly tables = new Map<string, Table[]>();
  private readonly active = new Map<string, number>();
  private readonly notes = new Map<string, ParkedEvent>();

  async prepare({ name, version }: Projection): Promise<void> {
    const tables = this.tables.get(name) ?? [];
    if (tables.some((table) => table.version === version)) return;
    this.tables.set(name, [...tables, { version, documents: new Map(), checkpoint: 0 }]);
  }

  async checkpoint(projection: Projection): Promise<Position> {
    return this.table(projection).checkpoint;
  }

  async apply(batches: readonly ProjectionBatch[], checkpoint: Position): Promise<void> {
    const undo: (() => void)[] = [];
    try {
      for (const { projection, writes } of batches) {
        const table = this.table(projection);
        const documents = documentsOf(projection, table.documents, undo);
        for (const { position, writes: ofEvent } of writes) {
          if (position > table.checkpoint) ofEvent.forEach((write) => applyWrite(documents, write));
        }
      }
    } catch (error) {
      undo.reverse().forEach((step) => step());
      throw error;
    }
    for (const { projection } of batches) {
      const table = this.table(projection);
      table.checkpoint = Math.max(table.checkpoint, checkpoint);
    }
  }

  async activeVersion(name: string): Promise<number | undefined> {
    return this.active.get(name);
  }

  async activate(projection: Projection): Promise<void> {
    this.tables.set(projection.name, [this.table(projection)]);
    this.active.set(projection.name, projection.version);
  }

  async park({ name }: Projection, position: Position, error: string): Promise<void> {
    this.notes.set(`${name}@${position}`, { projection: name, position, error });
  }

  async parked(): Promise<readonly ParkedEvent[]> {
    return [...this.notes.values()];
  }

  async find<Doc extends object>({ name }: Projection<Doc>, query: Query<Doc>): Promise<Found<Doc>[]> {
    const { where, range, sort, behind, limit } = query as Query;
    const direction = sort?.direction === 'descending' ? -1 : 1;
    const order = (a: Found<Document>, b: Found<Document>) => {
      const bySort = sort ? compare(a[sort.field], b[sort.field]) : 0;
      return direction * (bySort === 0 ? compare(a.id, b.id) : bySort);
    };
    const last = behind && { ...(sort && { [sort.field]: behind.value }), id: behind.id };
    return this.served(name)
      .filter((document) => matches(document, where))
      .filter((document) => !range || isWithin(document[range.field], range))
      .filter((document) => !last || order(document, last) > 0)
      .sort(order)
      .slice(0, limit) as Found<Doc>[];
  }

  async findById<Doc extends object>(
    { name }: Projection<Doc>,
    ids: readonly string[],
  ): Promise<Found<Doc>[]> {
    return this.served(name).filter(({ id }) => ids.includes(id)) as Found<Doc>[];
  }

  async count<Doc extends object>({ name }: Projection<Doc>, where: Query<Doc>['where']): Promise<number> {
    return this.served(name).filter((document) => matches(document, where)).length;
  }

  async servedPosition(name: string): Promise<Position> {
    return this.activeTable(name)?.checkpoint ?? 0;
  }

  async close(): Promise<void> {}

  private table({ name, version }: Projection): Table {
    const table = this.tables.get(name)?.find((candidate) => candidate.version === version);
    if (!table) throw new Error(`${name}, version ${version}, was not prepared`);
    return table;
  }

  private activeTable(name: string): Table | undefined {
    return this.tables.get(name)?.find(({ version }) => version === this.active.get(name));
  }

  private served(name: string): Found<Document>[] {
    // Copied, as from a file: what a reader does to a document stays with the reader.
    return [...(this.activeTable(name)?.documents ?? [])].map(([id, document]) => ({
      ...structuredClone(document),
      id,
    }));
  }
}

function documentsOf(
  projection: Projection,
  documents: Map<string, Document>,
  undo: (() => void)[],
): Documents {
  const remember = (id: string) => {
    const before = documents.get(id);
    undo.push(() => (before ? documents.set(id, before) : documents.delete(id)));
  };
  return {
    get: (id) => documents.get(id),
    set(id, document) {
      remember(id);
      documents.set(id, document);
    },
    delete(id) {
      remember(id);
      documents.delete(id);
    },
    idsWhere(where: Where) {
      requireIndex(projection, where);
      return [...documents].filter(([, document]) => matches(document, where)).map(([id]) => id);
    },
  };
}

const isWithin = (value: unknown, { from, to }: NonNullable<Query['range']>): boolean =>
  value !== null &&
  value !== undefined &&
  (from === undefined || compare(value, from) >= 0) &&
  (to === undefined || compare(value, to) < 0);

/** Null first, as in SQLite and MongoDB. */
function compare(a: unknown, b: unknown): number {
  const [left, right] = [a ?? null, b ?? null];
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  return (left as string) < (right as string) ? -1 : 1;
}
