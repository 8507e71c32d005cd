import { answer, record, refuse, type Decision } from '../kernel/decision';
import { enrolledFactors, remainingCodes, type BackupCodes, type Factors } from './factors';
import type { FactorsEvent } from './factors.events';

export const BACKUP_CODES = 10;
/** 16 characters of Crockford's base32: 80 bits, over the 64 that NIST SP 800-63B asks of a look-up secret. */
export const BACKUP_CODE_LENGTH = 16;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten random bytes as a code in groups of four: `7K2M-0Q4R-…`. */
export function formatBackupCode(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let place = BACKUP_CODE_LENGTH - 1; place >= 0; place--)
    text += ALPHABET[Number((bits >> BigInt(5 * place)) & 31n)];
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** As people type it: any case, with or without dashes and spaces, O for 0, I and L for 1 (Crockford). */
const normalize = (input: string): string =>
  input.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

/**
 * The place of the code that `input` is; undefined when it is none of them. Looks at every character of every code,
 * so that the time it takes tells nothing.
 */
export function findBackupCode(codes: BackupCodes, input: string): number | undefined {
  const typed = normalize(input);
  if (typed.length !== BACKUP_CODE_LENGTH) return undefined;
  let found: number | undefined;
  codes.codes.forEach((code, index) => {
    const stored = normalize(code);
    let difference = stored.length ^ typed.length;
    for (let place = 0; place < BACKUP_CODE_LENGTH; place++)
      difference |= stored.charCodeAt(place) ^ typed.charCodeAt(place);
    if (difference === 0) found = index;
  });
  return found;
}

/** Uses a code up. The append at the exact revision makes one of many parallel uses the winner. */
export function decideUseBackupCode(
  command: { readonly code: string },
  state: Factors,
): Decision<FactorsEvent, { remaining: number }> {
  if (!state.backupCodes) return refuse('invalid_code');
  const index = findBackupCode(state.backupCodes, command.code);
  if (index === undefined || state.backupCodes.usedAt[index] !== null) return refuse('invalid_code');
  const remaining = remainingCodes(state) - 1;
  return answer({ remaining }, { type: 'BackupCodeUsed', data: { index, remaining } });
}

/** New codes; the old ones are dead. Codes are a way out for who has another factor, not a factor of their own. */
export function decideRegenerateBackupCodes(
  command: { readonly codes: readonly string[] },
  state: Factors,
): Decision<FactorsEvent> {
  if (enrolledFactors(state).length === 0) return refuse('backup_codes_not_available');
  return record({ type: 'BackupCodesRegenerated', data: { codes: [...command.codes] } });
}

/** The codes are shown, to be printed again; that it happened is a fact. */
export function decideViewBackupCodes(_command: object, state: Factors): Decision<FactorsEvent, BackupCodes> {
  if (!state.backupCodes) return refuse('backup_codes_not_available');
  return answer(state.backupCodes, { type: 'BackupCodesViewed', data: {} });
}
