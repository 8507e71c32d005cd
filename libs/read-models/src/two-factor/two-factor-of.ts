import type { Instant } from '@sallyport/domain';
import type { Found } from '../kernel/read-model-store';
import type { FactorDocument } from './two-factor.projection';

/** One of several of its kind, told apart by what its user calls it. */
export interface LabelledFactor {
  readonly factorId: string;
  readonly label: string;
  readonly addedAt: Instant;
  readonly lastUsedAt: Instant | null;
}

/** The second factors of one user, as they stand. */
export interface TwoFactor {
  readonly phone: {
    readonly hint: string;
    readonly verifiedAt: Instant;
    readonly lastUsedAt: Instant | null;
  } | null;
  /** Oldest first; likewise the push devices. */
  readonly apps: readonly LabelledFactor[];
  readonly pushDevices: readonly LabelledFactor[];
  readonly backupCodes: { readonly remaining: number; readonly generatedAt: Instant } | null;
}

/** What is in force of all the documents that the two-factor read model has of a user. */
export function twoFactorOf(documents: readonly Found<FactorDocument>[]): TwoFactor {
  const proved = documents.filter(isProved).sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
  const phone = phoneInForce(proved.filter(({ type }) => type === 'sms'));
  const codes = proved.find(({ type }) => type === 'backup_code');
  return {
    phone: phone && { hint: phone.label ?? '', verifiedAt: phone.addedAt, lastUsedAt: phone.lastUsedAt },
    apps: proved.filter(({ type }) => type === 'totp').map(labelled),
    pushDevices: proved.filter(({ type }) => type === 'push').map(labelled),
    backupCodes: codes ? { remaining: codes.remaining ?? 0, generatedAt: codes.addedAt } : null,
  };
}

type Proved = Found<FactorDocument> & { readonly addedAt: Instant };

const labelled = ({ id, label, addedAt, lastUsedAt }: Proved): LabelledFactor => ({
  factorId: id,
  label: label ?? '',
  addedAt,
  lastUsedAt,
});

const isProved = (document: Found<FactorDocument>): document is Proved => document.addedAt !== null;

/** The newest number, `numbers` being in order. Taking a change back takes back those that were made upon it as well. */
function phoneInForce(numbers: readonly Proved[]): Proved | null {
  const undone = (number: Proved) =>
    numbers.some(
      ({ addedAt, cancelledAt }) =>
        cancelledAt !== null && addedAt <= number.addedAt && number.addedAt <= cancelledAt,
    );
  return numbers.filter((number) => !undone(number)).at(-1) ?? null;
}
