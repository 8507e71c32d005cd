import type { Position } from '@sallyport/event-store';
import type {
  Found,
  ParkedEvent,
  Projection,
  ProjectionBatch,
  Query,
  ReadModelStore,
} from '@sallyport/read-models';
import { LRUCache } from 'lru-cache';
import type { Collection } from 'mongodb';
import type { MongoConnection } from '../connection/mongo-connection';
import { loadFilter } from './load-filter';
import { ProjectionRegister } from './projection-register';
import { queryFilter, queryOptions, whereFilter } from './query-filter';
import { toFound, type StoredDocument } from './stored-document';
import { WorkingSet } from './working-set';
import { writeDocuments } from './write-documents';

type Documents = Collection<StoredDocument>;

const PARKED = 'parked_events';
/** Milliseconds for which a process goes on to read the version that served when it last looked. */
const VERSION_KEPT = 1_000;

/**
 * Read models in MongoDB, for any number of processes: a collection `<name>_v<version>` each. Documents are written
 * first and checkpoints after them. What a crash in between, or another process, makes come again has no effect, since
 * every document knows the last event that changed it. All methods throw StoreUnavailable when the server cannot be
 * asked.
 */
export class MongoReadModelStore implements ReadModelStore {
  private readonly register: ProjectionRegister;
  private readonly versions = new LRUCache<string, number>({ max: 1_000, ttl: VERSION_KEPT });

  /** @param connection stays its opener's to close */
  constructor(private readonly connection: MongoConnection) {
    this.register = new ProjectionRegister(connection);
  }

  async prepare(projection: Projection): Promise<void> {
    const { name, version, indexes } = projection;
    if (await this.register.has(projection)) return;
    // Each index ends in the id, for pages to go on from.
    const specs = indexes.map((fields) => ({
      key: Object.fromEntries([...fields, '_id'].map((field) => [field, 1 as const])),
    }));
    await this.on(name, version, (documents) => documents.createIndexes(specs));
    await this.register.enter(projection);
  }

  async checkpoint(projection: Projection): Promise<Position> {
    const [checkpoint] = await this.register.checkpoints([projection]);
    return checkpoint as Position;
  }

  async apply(batches: readonly ProjectionBatch[], checkpoint: Position): Promise<void> {
    const projections = batches.map(({ projection }) => projection);
    const done = await this.register.checkpoints(projections);
    const written = await Promise.allSettled(
      batches.map((batch, index) => this.applyBatch(batch, done[index] as Position)),
    );
    // All have ended when one has failed: none writes on beside the next try.
    const failed = written.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
    await this.register.move(
      projections.filter((_, index) => checkpoint > (done[index] as Position)),
      checkpoint,
    );
  }

  async activeVersion(name: string): Promise<number | undefined> {
    return (await this.register.served(name))?.version;
  }

  async activate(projection: Projection): Promise<void> {
    const { name, version } = projection;
    await this.register.activate(projection);
    this.versions.delete(name);
    // Only now: until then queries are served from one of them.
    for (const found of await this.connection.collectionsLike(collectionOf(name, ''))) {
      if (/_v\d+$/.test(found) && found !== collectionOf(name, version)) {
        await this.connection.on(found, (documents) => documents.drop());
      }
    }
  }

  async park({ name }: Projection, position: Position, error: string): Promise<void> {
    await this.connection.on<ParkedEvent & { _id: string }, unknown>(PARKED, (parked) =>
      parked.updateOne(
        { _id: `${name}@${position}` },
        { $setOnInsert: { projection: name, position, error } },
        { upsert: true },
      ),
    );
  }

  parked(): Promise<readonly ParkedEvent[]> {
    return this.connection.on<ParkedEvent, readonly ParkedEvent[]>(PARKED, (parked) =>
      parked.find({}, { projection: { _id: 0 }, sort: { position: 1 } }).toArray(),
    );
  }

  async find<Doc extends object>({ name }: Projection<Doc>, query: Query<Doc>): Promise<Found<Doc>[]> {
    const found = await this.fromServed(name, (documents) =>
      documents.find(queryFilter(query as Query), queryOptions(query as Query)).toArray(),
    );
    return found.map((document) => toFound<Doc>(document));
  }

  findById<Doc extends object>(projection: Projection<Doc>, ids: readonly string[]): Promise<Found<Doc>[]> {
    return this.find(projection, { where: { id: ids } } as unknown as Query<Doc>);
  }

  async count<Doc extends object>({ name }: Projection<Doc>, where: Query<Doc>['where']): Promise<number> {
    const [count] = await this.fromServed(name, async (documents) => {
      const found = await documents.countDocuments(whereFilter(where));
      return found === 0 ? [] : [found];
    });
    return count ?? 0;
  }

  async servedPosition(name: string): Promise<Position> {
    return (await this.register.served(name))?.checkpoint ?? 0;
  }

  /** Nothing to close: the connection is shared. */
  async close(): Promise<void> {}

  /** Loads what the writes may change, applies them in memory, and writes what they changed. */
  private async applyBatch({ projection, writes }: ProjectionBatch, done: Position): Promise<void> {
    const behind = writes.filter(({ position }) => position > done);
    if (behind.length === 0) return;
    const filter = loadFilter(
      projection,
      behind.flatMap((ofEvent) => ofEvent.writes),
    );
    await this.on(projection.name, projection.version, async (documents) => {
      const set = new WorkingSet(await documents.find(filter).toArray());
      for (const ofEvent of behind) set.apply(ofEvent);
      await writeDocuments(documents, set.changed());
    });
  }

  /**
   * Reads from the version that serves. When it finds nothing, that may be because another process activated another
   * version and dropped this one: then it looks again.
   */
  private async fromServed<Item>(
    name: string,
    read: (documents: Documents) => Promise<Item[]>,
  ): Promise<Item[]> {
    let version = this.versions.get(name) ?? (await this.learnVersion(name));
    while (version !== undefined) {
      const found = await this.on(name, version, read);
      if (found.length > 0) return found;
      const now = await this.learnVersion(name);
      if (now === version) return found;
      version = now;
    }
    return [];
  }

  private async learnVersion(name: string): Promise<number | undefined> {
    const version = await this.activeVersion(name);
    if (version !== undefined) this.versions.set(name, version);
    return version;
  }

  private on<Result>(
    name: string,
    version: number,
    work: (documents: Documents) => Promise<Result>,
  ): Promise<Result> {
    return this.connection.on(collectionOf(name, version), work);
  }
}

/** Underscores: such a name needs no quotes in MongoDB's shell. */
const collectionOf = (name: string, version: number | ''): string =>
  `${name.replaceAll('-', '_')}_v${version}`;
