import { z } from 'zod';
import { endpoint } from './endpoint';
import { id, instant } from './fields';
import { listOf, listQuery } from './lists';
import { deviceShape, endedShape, idParams, placeShape } from './shapes';
import { assurance, factorType } from './vocabulary';

const tag = 'Where you are signed in';
const access = { session: {} } as const;

/** An open session, as its user and administrators see it. */
export const sessionShape = z
  .strictObject({
    sessionId: id,
    current: z.boolean(),
    device: deviceShape,
    location: placeShape,
    ip: z.string(),
    startedAt: instant,
    lastAccessedAt: instant,
    assurance,
    /** What the session was proved by: `password`, and each factor. */
    provedBy: z.array(z.enum(['password', ...factorType.options])),
  })
  .meta({ id: 'Session' });

export const listMySessions = endpoint({
  method: 'GET',
  path: '/me/sessions',
  summary: 'Open sessions, the current one first',
  tag,
  access,
  query: listQuery({}),
  answers: { 200: { description: 'A page of sessions', schema: listOf(sessionShape) } },
  problems: [],
});

export const endMySession = endpoint({
  method: 'DELETE',
  path: '/me/sessions/{sessionId}',
  summary: 'Log out one session',
  tag,
  access,
  stepUp: false,
  scopes: [],
  notifies: [],
  params: idParams('sessionId'),
  answers: { 204: { description: 'Ended; its next request is answered 401' } },
  problems: ['session_not_found'],
});

export const endMySessions = endpoint({
  method: 'DELETE',
  path: '/me/sessions',
  summary: 'Log out everywhere, or everywhere else',
  tag,
  access,
  stepUp: false,
  scopes: [],
  notifies: [],
  query: z.strictObject({ except: z.literal('current').optional() }),
  answers: {
    200: {
      description: 'Ended. Service tokens stay: an administrator sees those that they issued',
      schema: endedShape.extend({
        serviceTokens: z.array(z.strictObject({ tokenId: id, name: z.string() })).optional(),
      }),
    },
  },
  problems: [],
});
