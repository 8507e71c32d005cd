import { BACKUP_CODES, formatBackupCode } from '@sallyport/domain';
import type { Entropy } from '@sallyport/ports';

/** Bytes of a backup code: 80 bits. */
const BACKUP_CODE_BYTES = 10;

/** Ten new backup codes. */
export const newBackupCodes = (entropy: Entropy): string[] =>
  Array.from({ length: BACKUP_CODES }, () => formatBackupCode(entropy.bytes(BACKUP_CODE_BYTES)));
