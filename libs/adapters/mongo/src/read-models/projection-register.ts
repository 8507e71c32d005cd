import type { Position } from '@sallyport/event-store';
import type { Projection } from '@sallyport/read-models';
import type { MongoConnection } from '../connection/mongo-connection';

/** One document a projection, so that its versions and checkpoints change as one. */
interface Registered {
  readonly _id: string;
  /** The version that queries are served from. */
  readonly active?: number;
  /** By version, as `v1`. */
  readonly checkpoints: Readonly<Record<string, Position>>;
}

export interface Served {
  readonly version: number;
  readonly checkpoint: Position;
}

type Named = Pick<Projection, 'name' | 'version'>;

const COLLECTION = 'projections';

/** Which versions of each projection there are, how far each is, and which one serves. */
export class ProjectionRegister {
  constructor(private readonly connection: MongoConnection) {}

  async has({ name, version }: Named): Promise<boolean> {
    const found = await this.on((all) => all.findOne({ _id: name, [fieldOf(version)]: { $exists: true } }));
    return found !== null;
  }

  /** Enters a version, at 0; quiet when it is there. */
  async enter({ name, version }: Named): Promise<void> {
    await this.on((all) =>
      all.updateOne({ _id: name }, { $max: { [fieldOf(version)]: 0 } }, { upsert: true }),
    );
  }

  /**
   * How far each of some versions is, in their order.
   * @throws Error for one that is not entered: it was never prepared, or another one was activated since
   */
  async checkpoints(projections: readonly Named[]): Promise<Position[]> {
    const names = projections.map(({ name }) => name);
    const found = await this.on((all) => all.find({ _id: { $in: names } }).toArray());
    const byName = new Map(found.map((each) => [each._id, each.checkpoints]));
    return projections.map((projection) => {
      const checkpoint = byName.get(projection.name)?.[keyOf(projection.version)];
      if (checkpoint === undefined) throw notPrepared(projection);
      return checkpoint;
    });
  }

  /** Moves versions that are entered up to a position, never back. */
  async move(projections: readonly Named[], position: Position): Promise<void> {
    if (projections.length === 0) return;
    const moves = projections.map(({ name, version }) => ({
      updateOne: {
        filter: { _id: name, [fieldOf(version)]: { $exists: true } },
        update: { $max: { [fieldOf(version)]: position } },
      },
    }));
    await this.on((all) => all.bulkWrite(moves, { ordered: false }));
  }

  /** Lets a version serve, and strikes out the others. */
  async activate(projection: Named): Promise<void> {
    const { name, version } = projection;
    const entered = await this.on((all) => all.findOne({ _id: name }));
    const others = Object.keys(entered?.checkpoints ?? {}).filter((key) => key !== keyOf(version));
    const struck = Object.fromEntries(others.map((key) => [`checkpoints.${key}`, '' as const]));
    const { matchedCount } = await this.on((all) =>
      all.updateOne(
        { _id: name, [fieldOf(version)]: { $exists: true } },
        { $set: { active: version }, ...(others.length > 0 && { $unset: struck }) },
      ),
    );
    if (matchedCount === 0) throw notPrepared(projection);
  }

  /** The version that serves, and how far it is. */
  async served(name: string): Promise<Served | undefined> {
    const entered = await this.on((all) => all.findOne({ _id: name }));
    if (entered?.active === undefined) return undefined;
    const { active: version, checkpoints } = entered;
    return { version, checkpoint: checkpoints[keyOf(version)] ?? 0 };
  }

  private on<Result>(
    operation: Parameters<typeof this.connection.on<Registered, Result>>[1],
  ): Promise<Result> {
    return this.connection.on(COLLECTION, operation);
  }
}

const keyOf = (version: number): string => `v${version}`;
const fieldOf = (version: number): string => `checkpoints.${keyOf(version)}`;
const notPrepared = ({ name, version }: Named): Error =>
  new Error(`${name}, version ${version}, was not prepared`);
