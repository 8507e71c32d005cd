import type { Checkpoints } from '@sallyport/ports';
import type { MongoConnection } from '../connection/mongo-connection';

interface Reached {
  readonly _id: string;
  readonly position: number;
}

const COLLECTION = 'reactor_checkpoints';

/** Checkpoints of reactors in MongoDB. Methods throw StoreUnavailable when the server cannot be asked. */
export class MongoCheckpoints implements Checkpoints {
  constructor(private readonly connection: MongoConnection) {}

  async read(name: string): Promise<number> {
    const found = await this.connection.on<Reached, Reached | null>(COLLECTION, (all) =>
      all.findOne({ _id: name }),
    );
    return found?.position ?? 0;
  }

  /** Never moves one back: a process that is behind must not make another, further on, begin again. */
  async write(name: string, position: number): Promise<void> {
    await this.connection.on<Reached, unknown>(COLLECTION, (all) =>
      all.updateOne({ _id: name }, { $max: { position } }, { upsert: true }),
    );
  }
}
