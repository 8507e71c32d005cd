import type { FactorType } from '@sallyport/domain';
import { backupCode } from './backup-code/backup-code';
import type { Factor, WorkingFactor } from './factor';
import { push } from './push/push';
import { sms } from './sms/sms';
import { totp } from './totp/totp';

export { backupCodesUnder, newBackupCodes } from './backup-code/new-backup-codes';
export type { Factor, SentCode, Verdict } from './factor';
export { judgeSent } from './judge-sent';

/** Every factor, by its name: one that is left out does not compile. */
export const factorsByType: Readonly<Record<WorkingFactor, Factor>> = {
  sms,
  push,
  totp,
  backup_code: backupCode,
};

/** Undefined for a name that nothing stands for yet. */
export const factorOf = (type: FactorType): Factor | undefined =>
  type === 'passkey' ? undefined : factorsByType[type];
