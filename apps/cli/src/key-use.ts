import type { Codec, DataKeys, DecodedEvent, EventStore, KeyRing } from '@sallyport/event-store';
import { emailKeyOf, logPages } from '@sallyport/event-store';

/** What is read of the log: the data keys are another matter. */
export interface LogWithKeys {
  readonly store: Pick<EventStore, 'readAll'>;
  readonly codec: Pick<Codec, 'decodeAll'>;
  readonly dataKeys: Pick<DataKeys, 'find'>;
  readonly keys: KeyRing;
}

/** How many things of each kind were made with one key, and hold still. */
export interface UseOfKey {
  passwords: number;
  serviceTokens: number;
  codesAndLinks: number;
}

const setsPassword = ['UserRegistered', 'PasswordChanged', 'PasswordRehashed', 'PasswordResetCompleted'];
const aboutTokens = ['ServiceTokenIssued', 'ServiceTokenRevoked'];
/** Their fields name the key that a code or a link was made with. */
const sendsSomething = [
  ...['PasswordResetRequested', 'PhoneNumberChangeRequested', 'PhoneNumberChanged'],
  ...['ChallengeIssued', 'StepUpChallengeIssued', 'LockoutLiftRequested'],
];
/** The link of a recovery holds for as long as the recovery is pending. */
const aboutRecovery = ['RecoveryRequested', 'RecoveryCancelled', 'RecoveryCompleted'];
const told = new Set([...setsPassword, ...aboutTokens, ...sendsSomething, ...aboutRecovery]);

type Data = Readonly<Record<string, unknown>>;

/**
 * Reads the whole log for what names a key of the ring, that of data keys aside.
 * @param now what has run out by then needs no key
 * @returns by the key's id
 */
export async function keyUseIn(log: LogWithKeys, now: string): Promise<ReadonlyMap<string, UseOfKey>> {
  const passwords = new Map<string, string>();
  const tokens = new Map<string, string>();
  const recoveries = new Map<string, string>();
  const sent: string[] = [];
  for await (const { type, data, metadata } of eventsOf(log, told)) {
    if (setsPassword.includes(type)) {
      const hash = data['passwordHash'];
      // Null or a word for it: invited, or erased.
      if (metadata.userId)
        passwords.set(metadata.userId, typeof hash === 'string' ? idBefore(':', hash) : '');
    } else if (type === 'ServiceTokenIssued') {
      if (holds(data['expiresAt'], now))
        tokens.set(text(data['tokenId']), idBefore('.', text(data['secretMac'])));
    } else if (type === 'ServiceTokenRevoked') tokens.delete(text(data['tokenId']));
    else if (type === 'RecoveryRequested') {
      // The others have no link.
      if (data['requestedBy'] === 'user') recoveries.set(text(data['recoveryId']), text(data['keyId']));
    } else if (aboutRecovery.includes(type)) recoveries.delete(text(data['recoveryId']));
    else if (holds(data['expiresAt'] ?? data['cancellableUntil'], now)) sent.push(text(data['keyId']));
  }
  const use = new Map<string, UseOfKey>();
  const count = (kind: keyof UseOfKey, keyIds: Iterable<string>) => {
    for (const keyId of keyIds) {
      if (keyId === '') continue;
      const ofKey = use.get(keyId) ?? { passwords: 0, serviceTokens: 0, codesAndLinks: 0 };
      ofKey[kind] += 1;
      use.set(keyId, ofKey);
    }
  };
  count('passwords', passwords.values());
  count('serviceTokens', tokens.values());
  count('codesAndLinks', sent);
  count('codesAndLinks', recoveries.values());
  return use;
}

/**
 * Whether addresses are found with the key that the ring has for look-up hashes, by the first user there is. Another one
 * in its place would make everybody unknown, and let their addresses be taken.
 */
export async function isLookupKeyRight(log: LogWithKeys): Promise<boolean> {
  for await (const { data, metadata } of eventsOf(log, new Set(['UserRegistered']))) {
    // Of an erased user the address is not known any more.
    if (!metadata.userId || !(await log.dataKeys.find(metadata.userId))) continue;
    return emailKeyOf(log.keys, text(data['email'])) === data['emailKey'];
  }
  return true;
}

async function* eventsOf(
  { store, codec }: LogWithKeys,
  types: ReadonlySet<string>,
): AsyncGenerator<DecodedEvent> {
  for await (const page of logPages(store))
    yield* await codec.decodeAll(page.filter(({ type }) => types.has(type)));
}

const text = (value: Data[string]): string => (typeof value === 'string' ? value : '');
/** Null: without an end. */
const holds = (until: Data[string], now: string): boolean => until === null || text(until) > now;
const idBefore = (mark: string, value: string): string => value.slice(0, Math.max(0, value.indexOf(mark)));
