import { z } from 'zod';
import { factorType, recoveryRequester } from './vocabulary';
import { id, instant } from './fields';

/** Parts that several answers share. */

export const deviceShape = z.strictObject({
  deviceId: id,
  label: z.string().meta({ example: 'Firefox on Windows' }),
  browser: z.string(),
  os: z.string(),
});

export const placeFields = {
  /** Null for an unknown place. */
  locationId: id.nullable(),
  label: z.string().meta({ example: 'Lisbon, Portugal' }),
  /** ISO 3166-1 alpha-2. */
  country: z.string().nullable(),
  region: z.string().nullable(),
  city: z.string().nullable(),
};
export const placeShape = z.strictObject(placeFields);

export const actorShape = z.strictObject({
  kind: z.enum(['user', 'service', 'system']),
  id: z.string(),
  /** Null for the system, and for who has been erased. */
  name: z.string().nullable(),
});

/** A request for a second factor that waits for its answer. */
export const challengeShape = z.strictObject({
  factor: factorType,
  /** Where a code was sent, masked. */
  sentTo: z.string().optional().meta({ example: '•••• •• 42' }),
  expiresAt: instant,
  attemptsLeft: z.int(),
  /** From then on another code can be asked for. */
  resendAt: instant.optional(),
});

/** A recovery that is pending: everybody who signs in sees it. */
export const recoveryShape = z.strictObject({ dueAt: instant, requestedBy: recoveryRequester });

/** Ten codes, each good for one sign-in. */
export const backupCodesShape = z.array(z.string().meta({ example: '7K2M-9QXC-4HTB-W0ZP' }));

export const endedShape = z.strictObject({
  ended: z.int().meta({ description: 'How many sessions were ended.' }),
});

export const idParams = <Name extends string>(name: Name) =>
  z.strictObject({ [name]: id } as Record<Name, typeof id>);
