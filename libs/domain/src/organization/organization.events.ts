import { z } from 'zod';
import { defineEvents, type EventOf } from '../kernel/define-events';
import { instant, uuid } from '../kernel/ids';
import { twoFactorPolicy } from './policy';

export const organizationEvents = defineEvents('organization', {
  OrganizationCreated: { version: 1, data: z.object({ name: z.string() }) },
  TwoFactorPolicyChanged: {
    version: 1,
    data: z.object({
      policy: twoFactorPolicy,
      /** The session that made the change; it alone outlives the switching on without a second factor. */
      exceptSessionId: uuid.nullable(),
    }),
  },
  ServiceTokenIssued: {
    version: 1,
    data: z.object({
      tokenId: uuid,
      name: z.string(),
      scopes: z.array(z.string()),
      expiresAt: instant.nullable(),
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
});
export type OrganizationEvent = EventOf<typeof organizationEvents>;
