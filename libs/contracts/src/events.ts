import { z } from 'zod';
import { endpoint } from './endpoint';
import { id, instant, moment } from './fields';
import { listOf } from './lists';

/** An event of the log, as auditors see it. */
const event = z
  .strictObject({
    position: z.int(),
    stream: z.string(),
    revision: z.int(),
    eventId: z.string(),
    type: z.string(),
    schemaVersion: z.int(),
    occurredAt: instant,
    actor: z.strictObject({ kind: z.enum(['user', 'service', 'system']), id: z.string() }),
    /** Whom it is about. */
    userId: id.nullable(),
    sessionId: id.nullable(),
    correlationId: z.string(),
    causationId: z.string(),
    data: z.record(z.string(), z.unknown()).meta({
      description:
        'As the newest version of its type has it. Secrets are never opened: they read "[sealed]"; what named an erased person reads "[erased]" or null.',
    }),
  })
  .meta({ id: 'Event' });

export const listEvents = endpoint({
  method: 'GET',
  path: '/events',
  summary:
    'The history of the organization, oldest first. With `Accept: application/x-ndjson` one event a line, up to the end',
  tag: 'Events',
  access: { session: { roles: ['auditor'] } },
  scopes: ['events:read'],
  query: z.strictObject({
    limit: z
      .string()
      .regex(/^(?:[1-9]\d?|100)$/)
      .transform(Number)
      .default(20)
      .meta({ type: 'integer', minimum: 1, maximum: 100, description: 'Not for NDJSON.' }),
    cursor: z.string().max(32).optional().meta({ description: '`nextCursor` of the page before.' }),
    after: z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number)
      .optional()
      .meta({ type: 'integer', minimum: 0, description: 'Events behind this position.' }),
    stream: z
      .string()
      .regex(/^[a-z]+-[\w.-]{1,200}$/)
      .optional()
      .meta({ example: 'user-019ab000-0000-7000-8000-000000000001' }),
    type: z
      .string()
      .regex(/^[A-Z][A-Za-z]{0,63}$/)
      .optional(),
    user: id.optional(),
    from: moment.optional(),
    /** Excluded. */
    to: moment.optional(),
  }),
  answers: {
    200: {
      description:
        'A page of events. It may hold fewer than asked for before the end: only `nextCursor` null is the end',
      schema: listOf(event),
    },
  },
  problems: [],
});
