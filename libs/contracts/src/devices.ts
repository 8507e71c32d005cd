import { z } from 'zod';
import { endpoint } from './endpoint';
import { id, instant, name } from './fields';
import { listOf, listQuery } from './lists';
import { deviceShape, idParams } from './shapes';

const blockedShape = z.strictObject({ deviceId: id, blocked: z.boolean() });

const tag = 'Devices';
const access = { session: {} } as const;
const params = idParams('deviceId');

export const listMyDevices = endpoint({
  method: 'GET',
  path: '/me/devices',
  summary: 'Browsers and apps that signed in, the latest first',
  tag,
  access,
  query: listQuery({}),
  answers: {
    200: {
      description: 'A page of devices',
      schema: listOf(
        deviceShape
          .extend({
            firstSeenAt: instant,
            lastSeenAt: instant,
            blocked: z.boolean(),
            current: z.boolean(),
            /** Open sessions on it. */
            sessions: z.int(),
          })
          .meta({ id: 'Device' }),
      ),
    },
  },
  problems: [],
});

export const blockDevice = endpoint({
  method: 'POST',
  path: '/me/devices/{deviceId}/block',
  summary: 'Block a device: its sessions end, and it cannot sign in again',
  tag,
  access,
  stepUp: false,
  scopes: [],
  notifies: [],
  params,
  body: z.strictObject({ reason: z.enum(['lost', 'not-mine']).optional(), confirm: z.boolean().optional() }),
  answers: { 200: { description: 'Blocked', schema: blockedShape } },
  problems: ['device_not_found', 'would_block_yourself'],
});

export const unblockDevice = endpoint({
  method: 'POST',
  path: '/me/devices/{deviceId}/unblock',
  summary: 'Let a blocked device sign in again',
  tag,
  access,
  stepUp: false,
  scopes: [],
  notifies: [],
  params,
  answers: { 200: { description: 'Unblocked', schema: blockedShape } },
  problems: ['device_not_found'],
});

export const renameDevice = endpoint({
  method: 'PATCH',
  path: '/me/devices/{deviceId}',
  summary: 'Give a device a name of its own',
  tag,
  access,
  stepUp: false,
  scopes: [],
  notifies: [],
  params,
  body: z.strictObject({ label: name }),
  answers: { 204: { description: 'Renamed' } },
  problems: ['device_not_found'],
});

export const forgetDevice = endpoint({
  method: 'DELETE',
  path: '/me/devices/{deviceId}',
  summary: 'Forget a device: when it comes back it is a new one',
  tag,
  access,
  stepUp: false,
  scopes: [],
  notifies: [],
  params,
  answers: { 204: { description: 'Forgotten' } },
  problems: ['device_not_found', 'conflict'],
});
