import type { DefaultJobOptions } from 'bullmq';
import type { Channel } from '@sallyport/ports';

export const channels = ['sms', 'email', 'push'] as const satisfies readonly Channel[];

export interface BullMqOptions {
  /** Before the names of all keys; default `sallyport`. */
  readonly prefix?: string;
  /** Jobs at once, of one channel in one process; default 16. */
  readonly concurrency?: number;
  /** Jobs a second to each provider, of all processes together. Should be what the accounts there allow. */
  readonly perSecond?: Readonly<Partial<Record<Channel, number>>>;
  /** How long a job is its worker's without a sign of life, and how often such are looked for; default 30,000. */
  readonly lockMilliseconds?: number;
  /** Told of jobs that failed, and of a Redis that is away. */
  readonly onError?: (message: string, facts: Readonly<Record<string, unknown>>) => void;
}

export interface QueueSettings extends Required<Omit<BullMqOptions, 'perSecond'>> {
  readonly perSecond: Readonly<Record<Channel, number>>;
  readonly job: DefaultJobOptions;
}

/** Tries of one job: more than there are in the day after which a message is given up, with five minutes between. */
export const ATTEMPTS = 400;

/** What is not said otherwise. */
export const settingsOf = ({ perSecond, ...options }: BullMqOptions): QueueSettings => ({
  prefix: 'sallyport',
  concurrency: 16,
  lockMilliseconds: 30_000,
  onError: () => undefined,
  ...options,
  perSecond: { sms: 50, email: 100, push: 200, ...perSecond },
  job: {
    attempts: ATTEMPTS,
    backoff: { type: 'of-deliveries' },
    // A job that is kept would hide the next one of its id; what came of it is in the log.
    removeOnComplete: true,
    removeOnFail: true,
    // Errors may quote addresses, and stand in the stack.
    stackTraceLimit: 0,
  },
});
