import { HOUR, later } from '@sallyport/domain';
import type { EventTable } from '../kernel/event-types';

/** What an event is about, beside the user. */
export interface AuditFacts {
  readonly deviceId?: string;
  readonly locationId?: string;
  readonly factorId?: string;
  readonly tokenId?: string;
  /** The session that it makes or ends; not the one in which it is done. */
  readonly targetSessionId?: string;
  readonly loginId?: string;
  readonly params?: AuditParams;
}

/** Small plain facts that the sentence is made of. Never personal: what identifies a person is joined by its id. */
export type AuditParams = Readonly<Record<string, string | number | boolean | null>>;

const nothingMore = (): AuditFacts => ({});

/** The events that the audit log shows, each with what it is about; undefined: this one is not worth an entry. */
export const auditedEvents = {
  OrganizationCreated: nothingMore,
  TwoFactorPolicyChanged: (e) => ({ params: { requireOn: e.data.policy.requireOn.join(',') } }),
  ServiceTokenIssued: (e) => ({ tokenId: e.data.tokenId }),
  ServiceTokenRevoked: (e) => ({ tokenId: e.data.tokenId }),

  UserRegistered: nothingMore,
  UserRenamed: nothingMore,
  UserRoleChanged: (e) => ({ params: { role: e.data.role } }),
  TimeZoneChanged: (e) => ({ params: { timeZone: e.data.timeZone } }),
  LanguageChanged: (e) => ({ params: { language: e.data.language } }),
  PasswordChanged: nothingMore,
  PasswordConfirmed: (e) => ({ loginId: e.data.loginId }),
  PasswordResetRequested: (e) => ({ params: { purpose: e.data.purpose } }),
  PasswordResetCompleted: nothingMore,
  SessionsRevoked: (e) =>
    // Recorded behind the erasure: an entry would bring the person back.
    e.data.reason === 'erased'
      ? undefined
      : { params: { reason: e.data.reason, others: e.data.exceptSessionId !== null } },
  UserDeactivated: nothingMore,
  UserReactivated: nothingMore,
  UserErased: nothingMore,

  PhoneNumberVerified: (e) => ({ loginId: e.data.loginId }),
  PhoneNumberChangeRequested: nothingMore,
  PhoneNumberChanged: nothingMore,
  PhoneNumberChangeCancelled: (e) => ({
    params: { reason: e.data.reason, frozenUntil: e.data.frozenUntil },
  }),
  AuthenticatorAppEnrolled: (e) => ({ factorId: e.data.factorId }),
  AuthenticatorAppRemoved: (e) => ({ factorId: e.data.factorId }),
  PushDeviceRegistered: (e) => ({ factorId: e.data.factorId }),
  // One that takes its own place is told of as added.
  PushDeviceRemoved: (e) =>
    e.data.reason === 'replaced'
      ? undefined
      : { factorId: e.data.factorId, params: { reason: e.data.reason } },
  BackupCodesGenerated: nothingMore,
  BackupCodesRegenerated: nothingMore,
  BackupCodesViewed: nothingMore,
  BackupCodeUsed: (e) => ({ params: { remaining: e.data.remaining } }),
  RecoveryRequested: (e) => ({ params: { requestedBy: e.data.requestedBy, dueAt: e.data.dueAt } }),
  RecoveryCancelled: (e) => ({ params: { reason: e.data.reason } }),
  RecoveryCompleted: nothingMore,

  UserLockedOut: (e) => ({
    params: { strangers: e.data.bucket === 'strangers', until: e.data.until ?? later(e.at, HOUR) },
    ...(e.data.bucket !== 'strangers' && { deviceId: e.data.bucket }),
  }),
  LockoutLiftRequested: nothingMore,
  LockoutLifted: (e) => ({ params: { reason: e.data.reason } }),

  LoginSucceeded: (e) => ({
    deviceId: e.data.deviceId,
    targetSessionId: e.data.sessionId,
    params: { factor: e.data.factor, enrolled: e.data.enrolled },
  }),
  LoginDenied: (e) => ({ params: { reason: e.data.reason } }),
  ChallengeFailed: (e) => ({
    params: { factor: e.data.factor, reason: e.data.reason, attemptsLeft: e.data.attemptsLeft },
  }),
  SessionSteppedUp: (e) => ({ params: { by: e.data.by, withPassword: e.data.withPassword } }),
  SessionEnded: (e) => ({ targetSessionId: e.id, params: { reason: e.data.reason } }),

  // Comes again with each full sign-in; only the first says something new.
  DeviceRecognized: (e) => (e.revision === 0 ? { deviceId: e.id, loginId: e.data.loginId } : undefined),
  DeviceTrusted: (e) => ({ deviceId: e.id, loginId: e.data.loginId }),
  DeviceRenamed: (e) => ({ deviceId: e.id }),
  DeviceBlocked: (e) => ({ deviceId: e.id, params: { reason: e.data.reason } }),
  DeviceUnblocked: (e) => ({ deviceId: e.id }),
  DeviceForgotten: (e) => ({ deviceId: e.id }),
  LocationRecognized: (e) => ({ locationId: e.id, loginId: e.data.loginId }),
  LocationBlocked: (e) => ({ locationId: e.id, params: { reason: e.data.reason } }),
  LocationUnblocked: (e) => ({ locationId: e.id }),
} satisfies EventTable<AuditFacts | undefined>;

export type AuditedType = keyof typeof auditedEvents;

/** The types that the audit log has entries of, for filters. */
export const auditedTypes = Object.keys(auditedEvents) as AuditedType[];
