import { z } from 'zod';

export const requirementReasons = ['every_login', 'new_device', 'new_location'] as const;
/** Occasions at which an organization can ask for a second factor. */
export type RequirementReason = (typeof requirementReasons)[number];

export const factorTypes = ['sms', 'push', 'totp', 'passkey', 'backup_code'] as const;
export type FactorType = (typeof factorTypes)[number];

/** Factors that can be set up inside a sign-in. Push comes on top of one of them, backup codes with one. */
export const enrollableFactors = ['sms', 'totp'] as const satisfies readonly FactorType[];

/** Factors that exist. `passkey` is a name in the contract that nothing stands for yet: neither offered nor counted. */
const workingFactors: readonly FactorType[] = factorTypes.filter((factor) => factor !== 'passkey');

/** Whether a code is sent for this factor; the codes of others are there already. */
export const isSent = (factor: FactorType): factor is 'sms' | 'push' => factor === 'sms' || factor === 'push';

export const locationGranularities = ['country', 'region', 'city'] as const;
/** How finely places are told apart. */
export type LocationGranularity = (typeof locationGranularities)[number];

/** When a second factor is required, and which. Empty `requireOn`: off. */
export const twoFactorPolicy = z.strictObject({
  requireOn: z.array(z.enum(requirementReasons)).max(3),
  /** Days for which a device stays trusted after its last two-factor sign-in; 1 to 365. */
  deviceTrustDays: z.int().min(1).max(365),
  locationGranularity: z.enum(locationGranularities),
  /** What the e-mail after enrolment holds: the codes themselves, or only the notice that there are some. */
  backupCodeEmail: z.enum(['codes', 'notice']),
  allowedFactors: z.array(z.enum(factorTypes)).min(1).max(5),
  /** Hours between the request of a recovery and the moment at which the factors are gone; 24 to 720. */
  recoveryDelayHours: z.int().min(24).max(720),
});
export type TwoFactorPolicy = z.infer<typeof twoFactorPolicy>;

/** The policy of an organization that never set one. */
export const initialPolicy: TwoFactorPolicy = {
  requireOn: [],
  deviceTrustDays: 30,
  locationGranularity: 'city',
  backupCodeEmail: 'codes',
  allowedFactors: [...workingFactors],
  recoveryDelayHours: 72,
};

/** Whether somebody without a factor could set one up under such a policy. One that nobody could meet is refused. */
export const canBeMet = ({ allowedFactors }: Pick<TwoFactorPolicy, 'allowedFactors'>): boolean =>
  enrollableFactors.some((factor) => allowedFactors.includes(factor));

/**
 * The factors that a policy allows. One that was stored when nothing was checked, such as `[passkey]`, reads as all
 * that can be enrolled, beside what else it names.
 */
export function allowedBy(policy: Pick<TwoFactorPolicy, 'allowedFactors'>): FactorType[] {
  const { allowedFactors } = policy;
  return workingFactors.filter(
    (factor) =>
      allowedFactors.includes(factor) ||
      (!canBeMet(policy) && (enrollableFactors as readonly FactorType[]).includes(factor)),
  );
}

/** Those of the allowed factors that can be set up inside a sign-in. */
export const enrollableBy = (policy: Pick<TwoFactorPolicy, 'allowedFactors'>): FactorType[] =>
  allowedBy(policy).filter((factor) => (enrollableFactors as readonly FactorType[]).includes(factor));
