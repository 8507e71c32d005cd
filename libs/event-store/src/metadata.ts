import { z } from 'zod';
import { instant, uuid } from '@sallyport/domain';

/** Who caused an event. */
export const actor = z.object({ kind: z.enum(['user', 'service', 'system']), id: z.string() });
export type Actor = z.infer<typeof actor>;

/** What every event says beside its data. Never encrypted: it holds ids alone. */
export const eventMetadata = z.object({
  schemaVersion: z.int().min(1),
  organizationId: uuid,
  /** The user whom the event is about; marked fields are encrypted under this user's data key. */
  userId: uuid.optional(),
  actor,
  /** The session in which the actor did it. */
  sessionId: uuid.optional(),
  /** The request. */
  correlationId: z.string(),
  /** The command, or the event that a reactor answered. */
  causationId: z.string(),
  occurredAt: instant,
});
export type EventMetadata = z.infer<typeof eventMetadata>;
