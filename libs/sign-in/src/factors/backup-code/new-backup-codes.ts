import { BACKUP_CODES, formatBackupCode, type TwoFactorPolicy } from '@sallyport/domain';
import type { Entropy } from '@sallyport/ports';

/** Bytes of a backup code: 80 bits. */
const BACKUP_CODE_BYTES = 10;

/** Ten new backup codes. */
export const newBackupCodes = (entropy: Entropy): string[] =>
  Array.from({ length: BACKUP_CODES }, () => formatBackupCode(entropy.bytes(BACKUP_CODE_BYTES)));

/** The backup codes that come with a first factor, and what the e-mail about them holds; none where they are not allowed. */
export const backupCodesUnder = (
  { allowedFactors, backupCodeEmail }: Pick<TwoFactorPolicy, 'allowedFactors' | 'backupCodeEmail'>,
  entropy: Entropy,
): { readonly codes: readonly string[]; readonly email: TwoFactorPolicy['backupCodeEmail'] } => ({
  codes: allowedFactors.includes('backup_code') ? newBackupCodes(entropy) : [],
  email: backupCodeEmail,
});
