import { observeJobs } from '@sallyport/adapters/observability';
import type { Codec, CommandRunner, EventStore, KeyRing } from '@sallyport/event-store';
import {
  unobserved,
  type Clock,
  type EmailSender,
  type Entropy,
  type Job,
  type JobQueue,
  type Observer,
  type OneTimeCodes,
  type PushSender,
  type SmsSender,
} from '@sallyport/ports';
import { DeliverMessage } from './deliver-message';
import { EventReader } from './facts/event-reader';
import { MessageFactsLoader } from './facts/load-message-facts';

/** What a worker works with. */
export interface WorkerParts {
  readonly store: EventStore;
  readonly codec: Codec;
  readonly keys: KeyRing;
  readonly codes: OneTimeCodes;
  readonly runner: CommandRunner;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly queue: Pick<JobQueue, 'process'>;
  readonly sms: SmsSender;
  readonly email: EmailSender;
  readonly push: PushSender;
  /** Origin that links of messages lead to. */
  readonly publicUrl: string;
  /** Told of faults of our own. */
  readonly onError: (job: Job, error: unknown) => void;
  /** Absent: nobody watches. */
  readonly observer?: Observer;
}

/** Delivers what the queue gives, for as long as it does. */
export function deliverMessages(parts: WorkerParts): void {
  const { store, codec, keys, codes, publicUrl, queue } = parts;
  const facts = new MessageFactsLoader(new EventReader(store, codec), keys, codes, publicUrl);
  const worker = new DeliverMessage({ ...parts, facts });
  queue.process(observeJobs((job) => worker.handle(job), parts.observer ?? unobserved));
}
