import { z } from 'zod';
import { defineEvents, personal, secret, type EventOf } from '../kernel/define-events';
import { instant, uuid } from '../kernel/ids';

export const deviceEvents = defineEvents(
  'device',
  {
    /** A full sign-in from this device makes it known, and may renew its secret. It says nothing about trust. */
    DeviceRecognized: {
      version: 2,
      data: z.object({
        userId: uuid,
        loginId: uuid,
        label: personal(z.string()),
        browser: personal(z.string()),
        os: personal(z.string()),
        /** SHA-256 of the device secret, hex. */
        secretHash: secret(z.string()),
        /** Revision of the user's stream then. */
        userRevision: z.int(),
        /** Recorded before `DeviceTrusted` existed: the device is trusted if this login passed two factors. */
        trustsByLogin: z.boolean(),
      }),
    },
    /** Two factors were passed on it: trust counts from this moment, and from this revision of the user's stream. */
    DeviceTrusted: { version: 1, data: z.object({ loginId: uuid, userRevision: z.int() }) },
    DeviceRenamed: { version: 1, data: z.object({ label: personal(z.string()) }) },
    DeviceBlocked: {
      version: 1,
      data: z.object({ reason: z.enum(['lost', 'not-mine', 'administrator', 'sign-in-reported']) }),
    },
    DeviceUnblocked: { version: 1, data: z.object({}) },
    DeviceForgotten: { version: 1, data: z.object({}) },
    /** All of its state as it stands: whoever reads the stream need not go further back. */
    DeviceCarriedForward: {
      version: 2,
      data: z.object({
        status: z.enum(['known', 'blocked', 'unblocked', 'forgotten']),
        userId: uuid,
        loginId: uuid,
        recognizedAt: instant,
        secretHash: secret(z.string()),
        userRevision: z.int(),
        label: personal(z.string()),
        renamed: z.boolean(),
        browser: personal(z.string()),
        os: personal(z.string()),
        lastBlock: z.int().nullable(),
        trust: z
          .object({ loginId: uuid, at: instant, userRevision: z.int(), ifTwoFactors: z.boolean() })
          .nullable(),
      }),
    },
  },
  {
    'DeviceRecognized@1': (data) => ({ ...data, trustsByLogin: true }),
    'DeviceCarriedForward@1': (data) => ({
      ...data,
      trust:
        data['status'] === 'known'
          ? {
              loginId: data['loginId'],
              at: data['recognizedAt'],
              userRevision: data['userRevision'],
              ifTwoFactors: true,
            }
          : null,
    }),
  },
);
export type DeviceEvent = EventOf<typeof deviceEvents>;
