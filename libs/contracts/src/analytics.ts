import { z } from 'zod';
import { endpoint, type Answer } from './endpoint';
import { instant, moment } from './fields';
import { oneQuery } from './lists';
import { channel } from './vocabulary';

const tag = 'Analytics';
const access = { session: { roles: ['analyst', 'administrator'] } } as const;
const scopes = ['analytics:read'] as const;

const count = z.int();
/** Without both it is the last 30 days. */
const range = {
  from: moment.optional(),
  /** Excluded. */
  to: moment.optional(),
  after: oneQuery.shape.after,
};
const rangeQuery = z.strictObject(range);

const answers = <Row extends z.ZodType>(description: string, row: Row) =>
  ({
    200: { description, schema: z.strictObject({ from: instant, to: instant, data: z.array(row) }) },
  }) as const satisfies Record<number, Answer>;

export const countSignIns = endpoint({
  method: 'GET',
  path: '/analytics/sign-ins',
  summary: 'Sign-ins over time: tried, succeeded by which factor, denied, wrong codes, lock-outs',
  tag,
  access,
  scopes,
  query: z.strictObject({ ...range, interval: z.enum(['hour', 'day']).default('day') }),
  answers: answers(
    'Counts of each hour or day, in UTC, in which something happened; 366 days at most',
    z.strictObject({
      /** Beginning of the hour or day. */
      at: instant,
      attempted: count,
      succeeded: count,
      denied: count,
      wrongCodes: count,
      lockOuts: count,
      succeededBy: z.strictObject({
        password: count,
        sms: count,
        push: count,
        totp: count,
        passkey: count,
        backup_code: count,
      }),
    }),
  ),
  problems: [],
});

export const countCountries = endpoint({
  method: 'GET',
  path: '/analytics/countries',
  summary: 'From which countries sign-ins were tried, most first',
  tag,
  access,
  scopes,
  query: rangeQuery,
  answers: answers(
    'Whole days in UTC; null: a private or an unknown place',
    z.strictObject({ country: z.string().nullable(), attempted: count }),
  ),
  problems: [],
});

export const countDeliveries = endpoint({
  method: 'GET',
  path: '/analytics/deliveries',
  summary: 'What became of messages, by channel',
  tag,
  access,
  scopes,
  query: rangeQuery,
  answers: answers(
    'Whole days in UTC; unknown: the provider may or may not have sent it; delivered, undelivered: as reported later',
    z.strictObject({
      channel,
      sent: count,
      failed: count,
      unknown: count,
      delivered: count,
      undelivered: count,
    }),
  ),
  problems: [],
});

export const countFactors = endpoint({
  method: 'GET',
  path: '/analytics/factors',
  summary: 'How many active users have set up which second factor',
  tag,
  access,
  scopes,
  query: oneQuery,
  answers: {
    200: {
      description: 'As things stand',
      schema: z.strictObject({
        users: count,
        /** With any second factor but backup codes. */
        enrolled: count,
        sms: count,
        totp: count,
        backup_code: count,
      }),
    },
  },
  problems: [],
});
