import { z } from 'zod';
import { endpoint } from './endpoint';

const health = z.strictObject({
  status: z.enum(['ok', 'unavailable']),
  /** Each part that the service needs. */
  checks: z.record(
    z.string(),
    z.strictObject({ status: z.enum(['ok', 'unavailable']), detail: z.string().optional() }),
  ),
});

export const getLiveness = endpoint({
  method: 'GET',
  path: '/health/live',
  atRoot: true,
  summary: 'Whether the process runs',
  tag: 'Operations',
  access: 'public',
  answers: { 200: { description: 'It does', schema: z.strictObject({ status: z.literal('ok') }) } },
  problems: [],
});

export const getReadiness = endpoint({
  method: 'GET',
  path: '/health/ready',
  atRoot: true,
  summary: 'Whether the process can serve requests',
  tag: 'Operations',
  access: 'public',
  answers: {
    200: { description: 'It can', schema: health },
    503: { description: 'It cannot, or is shutting down', schema: health },
  },
  problems: [],
});
