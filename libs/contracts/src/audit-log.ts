import { z } from 'zod';
import { endpoint } from './endpoint';
import { id, instant, moment } from './fields';
import { listOf, listQuery } from './lists';
import { actorShape, placeShape } from './shapes';

const tag = 'Audit log';

const filters = {
  type: z
    .string()
    .regex(/^[A-Z][A-Za-z]{0,63}$/)
    .optional()
    .meta({ example: 'DeviceBlocked' }),
  from: moment.optional(),
  /** Excluded. */
  to: moment.optional(),
};

const entry = z
  .strictObject({
    entryId: id,
    type: z.string(),
    /** What happened, in a sentence for whoever asks. */
    summary: z.string().meta({ example: 'You blocked the device Firefox on Windows' }),
    occurredAt: instant,
    /** Of the user whom the entry is from. */
    timeZone: z.string(),
    device: z.strictObject({ deviceId: id.nullable(), label: z.string() }).nullable(),
    location: placeShape.nullable(),
    ip: z.string().nullable(),
    sessionId: id.nullable(),
    actor: actorShape,
    position: z.int(),
  })
  .meta({ id: 'AuditLogEntry' });

const answers = { 200: { description: 'A page of entries, newest first', schema: listOf(entry) } } as const;

export const listMyAuditLog = endpoint({
  method: 'GET',
  path: '/me/audit-log',
  summary: 'What happened to the account',
  tag,
  access: { session: {} },
  query: listQuery(filters),
  answers,
  problems: [],
});

export const listOrganizationAuditLog = endpoint({
  method: 'GET',
  path: '/organization/audit-log',
  summary: 'What happened in the organization',
  tag,
  access: { session: { roles: ['administrator', 'auditor'] } },
  scopes: ['audit:read'],
  query: listQuery({ ...filters, user: id.optional() }),
  answers,
  problems: [],
});
