import type { EventStore } from '@sallyport/event-store';
import type { Checkpoints, Clock, Metrics } from '@sallyport/ports';
import {
  measureLag,
  PATIENT_REACTORS_CHECKPOINT,
  projections,
  REACTORS_CHECKPOINT,
  type ReadModelStore,
} from '@sallyport/read-models';

export interface ReaderParts {
  readonly store: Pick<EventStore, 'readAll'>;
  readonly readModels: Pick<ReadModelStore, 'servedPosition' | 'parked'>;
  readonly checkpoints: Pick<Checkpoints, 'read'>;
  readonly clock: Clock;
}

/**
 * Tells how far all that reads the log has come: each projection, as queries see it, and the reactors, up to where all
 * their jobs are done. Measured on the stores, so that any process can tell it of all of them.
 */
export function watchReaders({ store, readModels, checkpoints, clock }: ReaderParts, metrics: Metrics): void {
  const readers: readonly { reader: string; position: () => Promise<number> }[] = [
    ...projections.map(({ name }) => ({ reader: name, position: () => readModels.servedPosition(name) })),
    ...[REACTORS_CHECKPOINT, PATIENT_REACTORS_CHECKPOINT].map((name) => ({
      reader: name,
      position: () => checkpoints.read(name),
    })),
  ];
  const positions = () =>
    Promise.all(readers.map(async ({ reader, position }) => ({ reader, position: await position() })));
  const lags = async () => {
    const lagAt = measureLag(store, clock.now());
    return Promise.all(
      (await positions()).map(async ({ reader, position }) => ({
        labels: { reader },
        lag: await lagAt(position),
      })),
    );
  };

  metrics.gauge('sallyport_position', async () =>
    (await positions()).map(({ reader, position }) => ({ labels: { reader }, value: position })),
  );
  metrics.gauge('sallyport_lag_events', async () =>
    (await lags()).map(({ labels, lag }) => ({ labels, value: lag.events })),
  );
  metrics.gauge('sallyport_lag_seconds', async () =>
    (await lags()).map(({ labels, lag }) => ({ labels, value: lag.seconds })),
  );
  metrics.gauge('sallyport_parked_events', async () => {
    const parked = (await readModels.parked()).map(({ projection }) => projection);
    return projections.map(({ name }) => ({
      labels: { projection: name },
      value: parked.filter((one) => one === name).length,
    }));
  });
}
