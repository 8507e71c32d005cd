import type { Job } from '@sallyport/ports';
import { z } from 'zod';
import { channels } from './settings';

const job = z.strictObject({
  id: z.string(),
  channel: z.enum(channels),
  template: z.string(),
  organizationId: z.string(),
  userId: z.string(),
  stream: z.string(),
  eventId: z.string(),
  position: z.int(),
  correlationId: z.string(),
}) satisfies z.ZodType<Job>;

/** The job in what Redis holds; undefined when there is none, as after another release or by another's hand. */
export const parseJob = (data: unknown): Job | undefined => job.safeParse(data).data;
