import { isDeepStrictEqual } from 'node:util';
import {
  MemoryReadModelStore,
  ProjectionRunner,
  projections,
  type ReadModelStore,
} from '@sallyport/read-models';
import type { Services } from '../parts/services';
import { must, Violation } from './history';

const NAME = 'every read model equal to a replay';

/** A replay waits for nothing but itself. */
const noTimers = { sleep: () => new Promise<void>(() => undefined) };

/** Reads the log again from the start into empty read models, and compares. */
export async function mustEqualReplay({ log, codec, readModels }: Services): Promise<void> {
  const parked = await readModels.parked();
  must(parked.length === 0, NAME, () => `parked: ${JSON.stringify(parked)}`);
  const replayed = await replay({ log, codec });
  for (const projection of projections) {
    const [is, ought] = await Promise.all([
      documents(readModels, projection),
      documents(replayed, projection),
    ]);
    if (isDeepStrictEqual(is, ought)) continue;
    const id = [...ought.keys(), ...is.keys()].find((one) => !isDeepStrictEqual(is.get(one), ought.get(one)));
    throw new Violation(
      NAME,
      `${projection.name} ${id} is ${JSON.stringify(is.get(id ?? ''))} and ought to be ${JSON.stringify(ought.get(id ?? ''))}`,
    );
  }
}

async function replay({ log, codec }: Pick<Services, 'log' | 'codec'>): Promise<ReadModelStore> {
  const readModels = new MemoryReadModelStore();
  const onError = (message: string) => {
    throw new Violation(NAME, `the replay: ${message}`);
  };
  const { store } = log;
  const runner = new ProjectionRunner({
    store,
    decoder: codec,
    readModels,
    projections,
    timers: noTimers,
    onError,
  });
  await runner.start();
  const reached = projections.map(({ name }) => runner.waitFor(name, log.events.length, 0));
  await Promise.all(reached);
  await runner.stop();
  return readModels;
}

async function documents(store: ReadModelStore, projection: (typeof projections)[number]) {
  const found = (await store.find(projection, { where: {} })) as { id: string }[];
  return new Map(found.map((document) => [document.id, document]));
}
