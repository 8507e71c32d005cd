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
const kinds = z.object({ password: instant.nullable(), second_factor: instant.nullable() });

export const attemptsEvents = defineEvents(
  'attempts',
  {
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
        /** Null in logs of older versions, whose locks had no end: it reads as an hour. */
        until: instant.nullable(),
      }),
    },
    /** Strangers locked the user out: a link that opens the password's budget once is due by e-mail. */
    LockoutLiftRequested: {
      version: 1,
      data: z.object({
        liftId: uuid,
        lockedUntil: instant,
        expiresAt: instant,
        /** Names the key of the link's MAC. */
        keyId: z.string(),
      }),
    },
    /**
     * A fresh budget for everything but a challenge that is open: it takes no more guesses than before. By the link of an
     * e-mail for passwords only: whoever reads the mailbox must not get more guesses at codes.
     */
    LockoutLifted: {
      version: 2,
      data: z.object({
        reason: z.enum(['administrator', 'operator', 'link']),
        /** The link that was used; null for the others. */
        liftId: uuid.nullable(),
      }),
    },
    /** All counts as they stand: whoever reads the stream need not go further back. */
    AttemptsCarriedForward: {
      version: 2,
      data: z.object({
        buckets: z.record(
          bucket,
          z.object({
            guesses: z.array(guess).readonly(),
            lockedUntil: kinds,
            locks: z.int(),
          }),
        ),
        lifts: z
          .array(z.object({ liftId: uuid, at: instant, expiresAt: instant, used: z.boolean() }))
          .readonly(),
      }),
    },
  },
  {
    'LockoutLifted@1': (data) => ({ ...data, liftId: null }),
    // A lock was of passwords and codes alike; those without an end have ended.
    'AttemptsCarriedForward@1': ({ buckets }) => ({
      buckets: Object.fromEntries(
        Object.entries(buckets as Record<string, { lockedUntil: string | null }>).map(([name, bucket]) => {
          const until = bucket.lockedUntil === 'for good' ? null : bucket.lockedUntil;
          return [name, { ...bucket, lockedUntil: { password: until, second_factor: until } }];
        }),
      ),
      lifts: [],
    }),
  },
);
export type AttemptsEvent = EventOf<typeof attemptsEvents>;
