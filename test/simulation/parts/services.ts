import { MemoryIdempotencyStore } from '@sallyport/adapters/in-process';
import { v4 } from 'uuid';
import { catalogues } from '@sallyport/domain';
import { Codec, KeyRing, MemoryDataKeys } from '@sallyport/event-store';
import { MemoryCheckpoints } from '@sallyport/read-models';
import type { Machine } from '../core/machine';
import type { Random } from '../core/random';
import type { Scheduler } from '../core/scheduler';
import { Judged } from './judged';
import { Post } from './post';
import { SharedLimits } from './shared-limits';
import { SharedLog } from './shared-log';
import { SharedReadModels } from './shared-read-models';
import { SimulatedCodes } from './simulated-codes';

/** The same in each world: what is derived of them differs by the ids that go in. */
export const ring = new KeyRing({
  current: 'k1',
  lookup: 'k1',
  keys: { k1: Buffer.alloc(32, 'sallyport simulation') },
});

/**
 * Milliseconds after which a request counts as lost with its process. Fewer than the service waits: so that a client comes
 * back in time to have its command run again, also beside the first run when that is slow.
 */
const LOST_AFTER = 10_000;

/** What all processes of one world share: what stands behind the ports, and outlives a process. */
export class Services {
  readonly log = new SharedLog();
  readonly readModels = new SharedReadModels();
  readonly post = new Post();
  readonly judged = new Judged();
  readonly checkpoints = new MemoryCheckpoints();
  readonly dataKeys: MemoryDataKeys;
  readonly codec: Codec;
  readonly codes: SimulatedCodes;
  readonly answers: MemoryIdempotencyStore;
  readonly limits: SharedLimits;

  constructor(
    readonly random: Random,
    scheduler: Scheduler,
  ) {
    this.dataKeys = new MemoryDataKeys(random);
    this.codec = new Codec(catalogues, this.dataKeys, random);
    this.codes = new SimulatedCodes(random, this.judged);
    this.answers = new MemoryIdempotencyStore({
      newId: () => v4({ random: random.bytes(16) }),
      lostAfter: LOST_AFTER,
    });
    this.limits = new SharedLimits(scheduler);
  }
}

/** Where a part is: on which machine, in which world. Asked for at each call, since api processes outlive a world. */
export type Here = () => { readonly machine: Machine; readonly services: Services };
