import { z } from 'zod';
import { endpoint } from './endpoint';

/** `degraded`: requests are served, and lists lag behind what happened. */
const health = z.strictObject({
  status: z.enum(['ok', 'degraded', 'unavailable']),
  /** Each part that the service needs. */
  checks: z.record(
    z.string(),
    z.strictObject({ status: z.enum(['ok', 'behind', 'unavailable']), detail: z.string().optional() }),
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

export const getStart = endpoint({
  method: 'GET',
  path: '/health/started',
  atRoot: true,
  summary: 'Whether the process has come up: all parts were there once, and the lists had caught up',
  tag: 'Operations',
  access: 'public',
  answers: {
    200: { description: 'It has', schema: health },
    503: { description: 'Not yet', schema: health },
  },
  problems: [],
});

export const getMetrics = endpoint({
  method: 'GET',
  path: '/metrics',
  atRoot: true,
  summary: 'Metrics for Prometheus; in production with METRICS_TOKEN as bearer token only',
  tag: 'Operations',
  access: 'public',
  answers: {
    200: {
      description: 'Text exposition format 0.0.4',
      schema: z.string(),
      mediaType: 'text/plain; version=0.0.4; charset=utf-8',
    },
  },
  problems: ['unauthenticated', 'not_found'],
});
