import type { Channel } from './messages';

/** A message that is due. Carries ids only: what it says is looked up when it is sent. */
export interface Job {
  /** `<event id>.<channel>`, with `.<user id>` behind it when one event tells several people. No `:` in it. */
  readonly id: string;
  readonly channel: Channel;
  readonly template: string;
  readonly organizationId: string;
  /** Whom the message is for. */
  readonly userId: string;
  /** Stream and event that the message is about. */
  readonly stream: string;
  readonly eventId: string;
  /** Place of that event in the log. */
  readonly position: number;
  /** The request that the event came of. */
  readonly correlationId: string;
}

/** `done`: nothing is left to do, whatever came of it. `retry`: give it again later. */
export type JobResult =
  { readonly kind: 'done' } | { readonly kind: 'retry'; readonly afterMilliseconds?: number };

export interface JobQueue {
  /** Quiet when a job of that id is waiting or running. Resolves when the queue has it. */
  add(job: Job): Promise<void>;
  /** Starts giving jobs to `handler`; a handler that throws is given the job again, with back-off. */
  process(handler: (job: Job) => Promise<JobResult>): void;
  /**
   * Up to here no event has a job that is not done, given that all events up to `seen` were reacted to: what a
   * reactor may keep as its checkpoint. A queue that is durable itself answers `seen`.
   */
  settledUpTo(seen: number): number;
  /** Resolves when nothing waits or runs, apart from what waits for a later try. */
  idle(): Promise<void>;
  /** Lets running jobs end and takes no more. */
  close(): Promise<void>;
}
export const JOB_QUEUE = Symbol('JobQueue');
