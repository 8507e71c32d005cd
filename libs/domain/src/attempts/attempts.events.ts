import { z } from 'zod';
import { defineEvents, type EventOf } from '../kernel/define-events';
import { instant, uuid } from '../kernel/ids';

/** Whose budget a guess takes from: all strangers' together, or that of one known device. */
const bucket = z.union([z.literal('strangers'), uuid]);

const guess = z.object({
  attemptId: uuid,
  kind: z.enum(['password', 'second_factor']),
  challengeId: uuid.nullable(),
  at: instant,
  outcome: z.enum(['open', 'failed', 'forgiven']),
});
const inARow = z.object({ password: z.int(), second_factor: z.int() });

export const attemptsEvents = defineEvents('attempts', {
  AttemptReserved: {
    version: 1,
    data: z.object({
      attemptId: uuid,
      kind: z.enum(['password', 'second_factor']),
      /** The challenge that is answered; null for passwords. */
      challengeId: uuid.nullable(),
      bucket,
    }),
  },
  AttemptFailed: { version: 1, data: z.object({ attemptId: uuid }) },
  AttemptSucceeded: { version: 1, data: z.object({ attemptId: uuid }) },
  UserLockedOut: {
    version: 1,
    data: z.object({
      bucket,
      /** Null: until it is lifted, after too many wrong answers in a row. */
      until: instant.nullable(),
    }),
  },
  /** A fresh budget for everything but a challenge that is open: it takes no more guesses than before. */
  LockoutLifted: { version: 1, data: z.object({ reason: z.enum(['administrator']) }) },
  /** All counts as they stand: whoever reads the stream need not go further back. */
  AttemptsCarriedForward: {
    version: 1,
    data: z.object({
      buckets: z.record(
        bucket,
        z.object({
          guesses: z.array(guess).readonly(),
          lockedUntil: z.union([instant, z.literal('for good')]).nullable(),
          locks: z.int(),
        }),
      ),
      inARow: z.object({ strangers: inARow, devices: inARow }),
    }),
  },
});
export type AttemptsEvent = EventOf<typeof attemptsEvents>;
