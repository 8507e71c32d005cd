import { z } from 'zod';
import { endpoint } from './endpoint';
import { instant } from './fields';
import { listOf, listQuery } from './lists';
import { channel } from './vocabulary';

/** Not there in production. */
const tag = 'Outbox (development)';
const access = 'public';

export const listOutbox = endpoint({
  method: 'GET',
  path: '/outbox/messages',
  summary: 'Messages that were sent, the newest first',
  tag,
  access,
  query: listQuery({ to: z.string().max(254).optional(), channel: channel.optional() }),
  answers: {
    200: {
      description: 'A page of messages',
      schema: listOf(
        z
          .strictObject({
            messageId: z.string(),
            channel,
            to: z.string(),
            subject: z.string().nullable(),
            text: z.string(),
            html: z.string().nullable(),
            createdAt: instant,
          })
          .meta({ id: 'OutboxMessage' }),
      ),
    },
  },
  problems: ['not_found'],
});

export const clearOutbox = endpoint({
  method: 'DELETE',
  path: '/outbox/messages',
  summary: 'Throw all messages away',
  tag,
  access,
  stepUp: false,
  scopes: [],
  notifies: [],
  answers: { 204: { description: 'Empty' } },
  problems: ['not_found'],
});

/** `none`: the provider works. The others are what can become of a message when it does not. */
const failure = z.enum(['none', 'rejected', 'retry', 'unknown']);
const failures = z.strictObject({ sms: failure, email: failure, push: failure });

export const getOutboxFailures = endpoint({
  method: 'GET',
  path: '/outbox/failures',
  summary: 'How the pretended providers fail',
  tag,
  access,
  answers: { 200: { description: 'Per channel', schema: failures } },
  // Also where the providers are pretended in another process.
  problems: ['not_found'],
});

export const setOutboxFailures = endpoint({
  method: 'PUT',
  path: '/outbox/failures',
  summary: 'Make the pretended providers fail',
  tag,
  access,
  stepUp: false,
  scopes: [],
  notifies: [],
  body: failures,
  answers: { 200: { description: 'As it is from now on', schema: failures } },
  problems: ['not_found'],
});
