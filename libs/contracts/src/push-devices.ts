import { z } from 'zod';
import { endpoint } from './endpoint';
import { id, name } from './fields';
import { idParams } from './shapes';

const tag = 'Two-factor authentication';

/** So many bytes in base64url, without padding. */
const bytes = (count: number) =>
  z
    .string()
    .regex(
      new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((count * 4) / 3)}}$`),
      `is not ${count} bytes in base64url`,
    );

export const getPushKey = endpoint({
  method: 'GET',
  path: '/me/two-factor/push-key',
  summary: 'The key that browsers bind subscriptions to',
  tag,
  access: { session: {} },
  answers: {
    200: {
      description: 'The applicationServerKey of PushManager.subscribe (RFC 8292)',
      schema: z.strictObject({ publicKey: bytes(65) }),
    },
  },
  problems: [],
});

export const registerPushDevice = endpoint({
  method: 'POST',
  path: '/me/two-factor/push-devices',
  summary: 'Push codes to a browser; other sessions end',
  tag,
  access: { session: {} },
  stepUp: true,
  scopes: [],
  notifies: ['user'],
  body: z.strictObject({
    /** Left out: as the device of the session is called. */
    label: name.optional(),
    /** Of what PushSubscription.toJSON() gives: where messages go, and the keys that they are encrypted for. */
    subscription: z.strictObject({
      endpoint: z
        .url()
        .max(2_048)
        .meta({ example: 'https://updates.push.services.mozilla.com/wpush/v2/abc' }),
      keys: z.strictObject({
        p256dh: bytes(65).meta({
          example: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
        }),
        auth: bytes(16).meta({ example: 'BTBZMqHH6r4Tts7J_aSIgg' }),
      }),
    }),
  }),
  answers: {
    201: { description: 'Codes can be pushed to it from now on', schema: z.strictObject({ factorId: id }) },
  },
  problems: ['factor_not_available', 'push_endpoint_not_allowed', 'conflict', 'factors_frozen'],
});

export const removePushDevice = endpoint({
  method: 'DELETE',
  path: '/me/two-factor/push-devices/{factorId}',
  summary: 'Push no more codes to a browser; other sessions end',
  tag,
  access: { session: {} },
  stepUp: true,
  scopes: [],
  notifies: ['user'],
  params: idParams('factorId'),
  answers: { 204: { description: 'Removed' } },
  problems: ['factor_not_found', 'factors_frozen'],
});
