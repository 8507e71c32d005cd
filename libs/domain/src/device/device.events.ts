import { z } from 'zod';
import { defineEvents, personal, secret, type EventOf } from '../kernel/define-events';
import { instant, uuid } from '../kernel/ids';

export const deviceEvents = defineEvents('device', {
  /** A full sign-in from this device: the first makes it known, each later one renews its secret and its trust. */
  DeviceRecognized: {
    version: 1,
    data: z.object({
      userId: uuid,
      loginId: uuid,
      label: personal(z.string()),
      browser: personal(z.string()),
      os: personal(z.string()),
      /** SHA-256 of the device secret, hex. */
      secretHash: secret(z.string()),
      /** Revision of the user's stream then; trust ends with the next new password. */
      userRevision: z.int(),
    }),
  },
  DeviceRenamed: { version: 1, data: z.object({ label: personal(z.string()) }) },
  DeviceBlocked: {
    version: 1,
    data: z.object({ reason: z.enum(['lost', 'not-mine', 'administrator', 'sign-in-reported']) }),
  },
  DeviceUnblocked: { version: 1, data: z.object({}) },
  DeviceForgotten: { version: 1, data: z.object({}) },
  /** All of its state as it stands: whoever reads the stream need not go further back. */
  DeviceCarriedForward: {
    version: 1,
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
    }),
  },
});
export type DeviceEvent = EventOf<typeof deviceEvents>;
