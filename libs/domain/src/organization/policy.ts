import { z } from 'zod';

export const requirementReasons = ['every_login', 'new_device', 'new_location'] as const;
/** Occasions at which an organization can ask for a second factor. */
export type RequirementReason = (typeof requirementReasons)[number];

export const factorTypes = ['sms', 'push', 'totp', 'passkey', 'backup_code'] as const;
export type FactorType = (typeof factorTypes)[number];

/** Whether a code is sent for this factor; the codes of others are there already. */
export const isSent = (factor: FactorType): factor is 'sms' | 'push' => factor === 'sms' || factor === 'push';

export const locationGranularities = ['country', 'region', 'city'] as const;
/** How finely places are told apart. */
export type LocationGranularity = (typeof locationGranularities)[number];

/** When a second factor is required, and which. Empty `requireOn`: off. */
export const twoFactorPolicy = z.strictObject({
  requireOn: z.array(z.enum(requirementReasons)).max(3),
  /** Days for which a device stays known after its last full sign-in; 1 to 365. */
  deviceTrustDays: z.int().min(1).max(365),
  locationGranularity: z.enum(locationGranularities),
  /** What the e-mail after enrolment holds: the codes themselves, or only the notice that there are some. */
  backupCodeEmail: z.enum(['codes', 'notice']),
  allowedFactors: z.array(z.enum(factorTypes)).min(1).max(5),
});
export type TwoFactorPolicy = z.infer<typeof twoFactorPolicy>;

/** The policy of an organization that never set one. */
export const initialPolicy: TwoFactorPolicy = {
  requireOn: [],
  deviceTrustDays: 30,
  locationGranularity: 'city',
  backupCodeEmail: 'codes',
  allowedFactors: [...factorTypes],
};
