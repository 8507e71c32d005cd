import { z } from 'zod';
import { endpoint } from './endpoint';
import { id, instant, moment, name } from './fields';
import { listOf, listQuery } from './lists';
import { idParams } from './shapes';
import { scope } from './vocabulary';

const tag = 'Service tokens';
const access = { session: { roles: ['administrator'] } } as const;

const tokenFields = {
  tokenId: id,
  name: z.string(),
  scopes: z.array(scope),
  expiresAt: instant.nullable(),
};

export const issueServiceToken = endpoint({
  method: 'POST',
  path: '/service-tokens',
  summary: 'Issue a token for a program; it is shown this once',
  tag,
  access,
  stepUp: true,
  scopes: [],
  notifies: ['administrators'],
  body: z.strictObject({
    name,
    scopes: z
      .array(scope)
      .min(1)
      .refine((scopes) => new Set(scopes).size === scopes.length, 'names a scope twice'),
    expiresAt: moment.optional().meta({ description: 'At most a year ahead; left out: a year.' }),
  }),
  answers: {
    201: {
      description: 'Issued',
      schema: z.strictObject({ ...tokenFields, token: z.string().meta({ example: 'sp_...' }) }),
    },
  },
  problems: [],
});

export const listServiceTokens = endpoint({
  method: 'GET',
  path: '/service-tokens',
  summary: 'Service tokens of the organization, without their secrets',
  tag,
  access,
  query: listQuery({}),
  answers: {
    200: {
      description: 'A page of tokens',
      schema: listOf(
        z.strictObject({
          ...tokenFields,
          issuedAt: instant,
          /** The administrator; null where it was not recorded. */
          issuedBy: id.nullable(),
          /** To the hour; null: never. */
          lastUsedAt: instant.nullable(),
          revokedAt: instant.nullable(),
        }),
      ),
    },
  },
  problems: [],
});

export const revokeServiceToken = endpoint({
  method: 'DELETE',
  path: '/service-tokens/{tokenId}',
  summary: 'Revoke a token; its next request is refused',
  tag,
  access,
  stepUp: true,
  scopes: [],
  notifies: [],
  params: idParams('tokenId'),
  answers: { 204: { description: 'Revoked' } },
  problems: ['service_token_not_found'],
});
