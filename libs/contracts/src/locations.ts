import { z } from 'zod';
import { endpoint } from './endpoint';
import { id, instant } from './fields';
import { listOf, listQuery } from './lists';
import { idParams, placeShape } from './shapes';

const blockedShape = z.strictObject({ locationId: id, blocked: z.boolean() });

const tag = 'Locations';
const access = { session: {} } as const;
const params = idParams('locationId');

export const listMyLocations = endpoint({
  method: 'GET',
  path: '/me/locations',
  summary: 'Places that sign-ins came from, the latest first',
  tag,
  access,
  query: listQuery({}),
  answers: {
    200: {
      description: 'A page of places',
      schema: listOf(
        placeShape
          .extend({
            locationId: id,
            firstSeenAt: instant,
            lastSeenAt: instant,
            blocked: z.boolean(),
            current: z.boolean(),
          })
          .meta({ id: 'Location' }),
      ),
    },
  },
  problems: [],
});

export const blockLocation = endpoint({
  method: 'POST',
  path: '/me/locations/{locationId}/block',
  summary: 'Block a place: nobody signs in from there as you',
  tag,
  access,
  stepUp: false,
  scopes: [],
  notifies: [],
  params,
  body: z.strictObject({ reason: z.enum(['not-mine']).optional(), confirm: z.boolean().optional() }),
  answers: { 200: { description: 'Blocked', schema: blockedShape } },
  problems: ['location_not_found', 'would_block_yourself'],
});

export const unblockLocation = endpoint({
  method: 'POST',
  path: '/me/locations/{locationId}/unblock',
  summary: 'Allow sign-ins from a blocked place again',
  tag,
  access,
  stepUp: false,
  scopes: [],
  notifies: [],
  params,
  answers: { 200: { description: 'Unblocked', schema: blockedShape } },
  problems: ['location_not_found'],
});
