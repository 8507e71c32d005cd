import { z } from 'zod';
import { defineEvents, type EventOf } from '../kernel/define-events';
import { instant, uuid } from '../kernel/ids';
import { twoFactorPolicy } from './policy';

export const organizationEvents = defineEvents(
  'organization',
  {
    OrganizationCreated: { version: 1, data: z.object({ name: z.string() }) },
    TwoFactorPolicyChanged: {
      version: 2,
      data: z.object({
        policy: twoFactorPolicy,
        /** The session that made the change: it alone outlives a stricter policy that it would not have met. */
        exceptSessionId: uuid.nullable(),
      }),
    },
    ServiceTokenIssued: {
      version: 2,
      data: z.object({
        tokenId: uuid,
        name: z.string(),
        scopes: z.array(z.string()),
        /** Null: never, which only older versions allowed. */
        expiresAt: instant.nullable(),
        /** The administrator; null where it was not recorded. */
        issuedBy: uuid.nullable(),
        /** Keyed hash of the secret; names its key. Not personal: the token belongs to the organization. */
        secretMac: z.string(),
      }),
    },
    ServiceTokenRevoked: { version: 1, data: z.object({ tokenId: uuid }) },
    /** Recorded before an administrator stops being one: here, so that two who stop at once find each other. */
    AdministratorRemoved: {
      version: 1,
      data: z.object({
        userId: uuid,
        /** Revision of the user's stream at which the term began that ends; a later one is not meant. */
        since: z.number().int().nonnegative(),
      }),
    },
  },
  {
    // Nobody could recover.
    'TwoFactorPolicyChanged@1': ({ policy, ...data }) => ({
      ...data,
      policy: { ...(policy as object), recoveryDelayHours: 72 },
    }),
    'ServiceTokenIssued@1': (data) => ({ ...data, issuedBy: null }),
  },
);
export type OrganizationEvent = EventOf<typeof organizationEvents>;
