import { StoreUnavailable } from '@sallyport/event-store';
import type { Checkpoints } from '@sallyport/ports';
import type { Projection, ProjectionBatch, Query, ReadModelStore } from '@sallyport/read-models';
import type { Here } from './services';

/** The read models as one process reaches them. */
export class SimulatedReadModels implements ReadModelStore {
  constructor(private readonly here: Here) {}

  prepare = (projection: Projection) => this.reach((store) => store.prepare(projection));
  checkpoint = (projection: Projection) => this.reach((store) => store.checkpoint(projection));
  activeVersion = (name: string) => this.reach((store) => store.activeVersion(name));
  activate = (projection: Projection) => this.reach((store) => store.activate(projection));
  parked = () => this.reach((store) => store.parked());
  servedPosition = (name: string) => this.reach((store) => store.servedPosition(name));
  park = (projection: Projection, position: number, error: string) =>
    this.reach((store) => store.park(projection, position, error));
  find = <Doc extends object>(projection: Projection<Doc>, query: Query<Doc>) =>
    this.reach((store) => store.find(projection, query));
  findById = <Doc extends object>(projection: Projection<Doc>, ids: readonly string[]) =>
    this.reach((store) => store.findById(projection, ids));
  count = <Doc extends object>(projection: Projection<Doc>, where: Query<Doc>['where']) =>
    this.reach((store) => store.count(projection, where));

  async apply(batches: readonly ProjectionBatch[], checkpoint: number): Promise<void> {
    await this.reach((store) => store.apply(batches, checkpoint));
    const { machine } = this.here();
    // Written, and the answer did not come.
    if (machine.faults.strike('read models failed')) throw new StoreUnavailable('no answer');
  }

  async close(): Promise<void> {
    // There is nothing to close.
  }

  private async reach<Result>(work: (store: ReadModelStore) => Promise<Result>): Promise<Result> {
    const { machine, services } = this.here();
    await machine.travel();
    if (machine.faults.strike('read models failed')) throw new StoreUnavailable('the read models are away');
    return work(services.readModels);
  }
}

/** The checkpoints of the reactors as one process reaches them. */
export class SimulatedCheckpoints implements Checkpoints {
  constructor(private readonly here: Here) {}

  async read(name: string): Promise<number> {
    const { machine, services } = this.here();
    await machine.travel();
    return services.checkpoints.read(name);
  }

  async write(name: string, position: number): Promise<void> {
    const { machine, services } = this.here();
    await machine.travel();
    if (machine.faults.strike('checkpoint failed')) throw new StoreUnavailable('the checkpoints are away');
    await services.checkpoints.write(name, position);
  }
}
