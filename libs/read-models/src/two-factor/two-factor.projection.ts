import { maskNumber } from '@sallyport/domain';
import type { Instant } from '@sallyport/domain';
import { defineProjection, patch, patchWhere, put, remove, removeWhere } from '../kernel/define-projection';

export interface FactorDocument {
  readonly userId: string;
  readonly type: 'sms' | 'push' | 'totp' | 'backup_code';
  /** What the user calls an authenticator app or a push device; the masked number of a phone. */
  readonly label: string | null;
  /** When it was proved. Null: an app that was offered, and counts for nothing yet. */
  readonly addedAt: Instant | null;
  readonly lastUsedAt: Instant | null;
  /** When the change to this number was taken back. */
  readonly cancelledAt: Instant | null;
  /** Backup codes that were not used. */
  readonly remaining: number | null;
}

/**
 * The second factors of each user: `backup:<user id>`, an authenticator app and a push device by its factor's id, and every number that
 * was proved: the first as `phone:<user id>`, later ones as `phone:<change id>`. Which number is in force, a query
 * finds by {@link twoFactorOf}: an event of cancellation does not say what it puts back.
 */
export const twoFactor = defineProjection<FactorDocument>({
  name: 'two-factor',
  version: 1,
  indexes: [['userId', 'type']],
  on: {
    PhoneNumberVerified: (e) => put(`phone:${e.id}`, phone(e.id, e.data.phone, e.at)),
    PhoneNumberChanged: (e) => put(`phone:${e.data.changeId}`, phone(e.id, e.data.phone, e.at)),
    // Quiet for a change that was only asked for: there is no document of it.
    PhoneNumberChangeCancelled: (e) => patch(`phone:${e.data.changeId}`, { cancelledAt: e.at }),
    ChallengePassed: (e) => sentCodeUsed(e.data.factor, e.metadata.userId, e.at),
    SessionSteppedUp: (e) => sentCodeUsed(e.data.by, e.metadata.userId, e.at),
    AuthenticatorAppOffered: (e) =>
      put(e.data.factorId, { ...unused(e.id), type: 'totp', label: e.data.label, addedAt: null }),
    AuthenticatorAppEnrolled: (e) => patch(e.data.factorId, { addedAt: e.at }),
    TotpStepAccepted: (e) => patch(e.data.factorId, { lastUsedAt: e.at }),
    AuthenticatorAppRemoved: (e) => remove(e.data.factorId),
    PushDeviceRegistered: (e) =>
      put(e.data.factorId, { ...unused(e.id), type: 'push', label: e.data.label, addedAt: e.at }),
    PushDeviceRemoved: (e) => remove(e.data.factorId),
    BackupCodesGenerated: (e) => put(`backup:${e.id}`, backupCodes(e.id, e.data.codes, e.at)),
    BackupCodesRegenerated: (e) => put(`backup:${e.id}`, backupCodes(e.id, e.data.codes, e.at)),
    BackupCodeUsed: (e) => patch(`backup:${e.id}`, { remaining: e.data.remaining, lastUsedAt: e.at }),
    RecoveryCompleted: (e) => removeWhere({ userId: e.id }),
    UserErased: (e) => removeWhere({ userId: e.id }),
  },
});

const unused = (userId: string) => ({ userId, lastUsedAt: null, cancelledAt: null, remaining: null });

const phone = (userId: string, number: string, at: Instant): FactorDocument => ({
  ...unused(userId),
  type: 'sms',
  label: maskNumber(number),
  addedAt: at,
});

/** `codes` are null for an erased user. */
const backupCodes = (userId: string, codes: readonly string[] | null, at: Instant): FactorDocument => ({
  ...unused(userId),
  type: 'backup_code',
  label: null,
  addedAt: at,
  remaining: codes?.length ?? 0,
});

/** A code that was sent came back. One that was pushed went to all push devices: whose it was is not known. */
const sentCodeUsed = (by: string, userId: string | undefined, at: Instant) =>
  (by === 'sms' || by === 'push') && userId !== undefined
    ? patchWhere({ userId, type: by }, { lastUsedAt: at })
    : [];
