import type { Aggregate } from '../kernel/aggregate';
import { never } from '../kernel/decision';
import { between, type Instant } from '../kernel/time';
import type { FactorType } from '../organization/policy';
import type { RecoveryRequester } from './carried-factors';
import { factorsEvents, type FactorsEvent } from './factors.events';

export interface Phone {
  /** E.164. */
  readonly phone: string;
  readonly country: string;
}

export interface CancellableChange {
  readonly changeId: string;
  readonly previous: Phone | null;
  readonly until: Instant;
}

export interface AuthenticatorApp {
  readonly factorId: string;
  readonly label: string;
  /** Base32. */
  readonly seed: string;
  readonly status: 'offered' | 'enrolled' | 'removed';
  /** The newest time step that was accepted; older and equal ones are used up. */
  readonly lastStep: number;
  /** The sign-in in which it is set up; null: a session. */
  readonly loginId: string | null;
}

/** A browser to which codes are pushed. */
export interface PushDevice {
  readonly factorId: string;
  readonly label: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly status: 'registered' | 'removed';
}

export interface BackupCodes {
  readonly codes: readonly string[];
  readonly usedAt: readonly (Instant | null)[];
  readonly generatedAt: Instant;
  /** They were sent by e-mail: whoever reads the mailbox has them. */
  readonly emailed: boolean;
}

/** A way back for somebody who lost every factor. */
export interface Recovery {
  readonly recoveryId: string;
  readonly requestedBy: RecoveryRequester;
  /** The first sign-in after this completes it. */
  readonly dueAt: Instant;
}

/** The second factors of one user. */
export interface Factors {
  readonly phone: (Phone & { readonly verifiedAt: Instant }) | null;
  /** Typed in during the enrolment of a login, not proved. */
  readonly submitted: (Phone & { readonly loginId: string }) | null;
  /** A new number, not proved. */
  readonly phoneChange:
    (Phone & { readonly changeId: string; readonly keyId: string; readonly expiresAt: Instant }) | null;
  /**
   * Changes of number, oldest first, that may still be taken back. All of them: whoever took over an account and
   * changes the number twice must not outrun the owner's link.
   */
  readonly cancellable: readonly CancellableChange[];
  /** Changes that were taken back by link, until that would be over: a repeat is quiet. */
  readonly takenBack: readonly CancellableChange[];
  readonly apps: Readonly<Record<string, AuthenticatorApp>>;
  readonly pushDevices: Readonly<Record<string, PushDevice>>;
  readonly backupCodes: BackupCodes | null;
  /** Until then factors change only by another factor than a number: a change of number was undone. */
  readonly frozenUntil: Instant | null;
  readonly recovery: Recovery | null;
  /** A recovery took the factors away, and none was set up since. */
  readonly enrolmentDue: boolean;
}

export const factors: Aggregate<Factors, FactorsEvent> = {
  events: factorsEvents,
  initial: {
    phone: null,
    submitted: null,
    phoneChange: null,
    cancellable: [],
    takenBack: [],
    apps: {},
    pushDevices: {},
    backupCodes: null,
    frozenUntil: null,
    recovery: null,
    enrolmentDue: false,
  },
  restartsAt: ['FactorsCarriedForward'],
  carryForward: (state) => ({ type: 'FactorsCarriedForward', data: { factors: state } }),
  evolve(state, event): Factors {
    switch (event.type) {
      case 'PhoneNumberSubmitted':
        return { ...state, submitted: event.data };
      case 'PhoneNumberVerified': {
        const { phone, country } = event.data;
        const phoneNow = { phone, country, verifiedAt: event.at };
        return { ...state, submitted: null, phone: phoneNow, enrolmentDue: false };
      }
      case 'PhoneNumberChangeRequested':
        return { ...state, phoneChange: event.data };
      case 'PhoneNumberChanged': {
        const {
          changeId,
          phone,
          country,
          previousPhone,
          previousCountry,
          cancellableUntil: until,
        } = event.data;
        const previous =
          previousPhone === null ? null : { phone: previousPhone, country: previousCountry ?? '' };
        return {
          ...state,
          phone: { phone, country, verifiedAt: event.at },
          phoneChange: null,
          cancellable: [
            ...state.cancellable.filter((change) => between(event.at, change.until) > 0),
            { changeId, previous, until },
          ],
        };
      }
      case 'PhoneNumberChangeCancelled':
        return cancelled(state, event.data, event.at);
      case 'AuthenticatorAppOffered':
        return withApp(state, { ...event.data, status: 'offered', lastStep: -1 });
      case 'AuthenticatorAppEnrolled':
        return {
          ...changeApp(state, event.data.factorId, { status: 'enrolled', lastStep: event.data.step }),
          enrolmentDue: false,
        };
      case 'TotpStepAccepted':
        return changeApp(state, event.data.factorId, { lastStep: event.data.step });
      case 'AuthenticatorAppRemoved':
        return changeApp(state, event.data.factorId, { status: 'removed', seed: '' });
      case 'PushDeviceRegistered':
        return withPushDevice(state, { ...event.data, status: 'registered' });
      case 'PushDeviceRemoved': {
        const device = state.pushDevices[event.data.factorId];
        const nowhere = { endpoint: '', p256dh: '', auth: '' };
        return device ? withPushDevice(state, { ...device, ...nowhere, status: 'removed' }) : state;
      }
      case 'BackupCodesGenerated':
      case 'BackupCodesRegenerated': {
        // Of an erased user they read as null: nothing is left to be typed in.
        const codes = (event.data.codes as readonly string[] | null) ?? [];
        const emailed = event.type === 'BackupCodesGenerated' && event.data.email === 'codes';
        const usedAt = codes.map(() => null);
        return { ...state, backupCodes: { codes, usedAt, generatedAt: event.at, emailed } };
      }
      case 'BackupCodeUsed':
        return withUsedCode(state, event.data.index, event.at);
      case 'BackupCodesViewed':
        return state;
      case 'RecoveryRequested': {
        const { recoveryId, requestedBy, dueAt } = event.data;
        return { ...state, recovery: { recoveryId, requestedBy, dueAt } };
      }
      case 'RecoveryCancelled':
        return { ...state, recovery: null };
      case 'RecoveryCompleted':
        return { ...factors.initial, enrolmentDue: true };
      case 'FactorsCarriedForward':
        return event.data.factors ?? factors.initial;
      default:
        return never(event);
    }
  },
};

function withApp(state: Factors, app: AuthenticatorApp): Factors {
  return { ...state, apps: { ...state.apps, [app.factorId]: app } };
}

function changeApp(state: Factors, factorId: string, change: Partial<AuthenticatorApp>): Factors {
  const app = state.apps[factorId];
  return app ? withApp(state, { ...app, ...change }) : state;
}

function withPushDevice(state: Factors, device: PushDevice): Factors {
  return { ...state, pushDevices: { ...state.pushDevices, [device.factorId]: device } };
}

function cancelled(
  state: Factors,
  { changeId, frozenUntil }: { readonly changeId: string; readonly frozenUntil: Instant | null },
  at: Instant,
): Factors {
  if (state.phoneChange?.changeId === changeId) return { ...state, phoneChange: null };
  const index = state.cancellable.findIndex((change) => change.changeId === changeId);
  const change = state.cancellable[index];
  if (!change) return state;
  const phone = change.previous && { ...change.previous, verifiedAt: at };
  return {
    ...state,
    cancellable: state.cancellable.slice(0, index),
    takenBack: [...state.takenBack.filter(({ until }) => between(at, until) > 0), change],
    phoneChange: null,
    phone,
    // A later change of the delay must not end an earlier freeze.
    frozenUntil: [state.frozenUntil, frozenUntil].reduce((one, other) =>
      (one ?? '') > (other ?? '') ? one : other,
    ),
  };
}

function withUsedCode(state: Factors, index: number, at: Instant): Factors {
  if (!state.backupCodes) return state;
  const usedAt = state.backupCodes.usedAt.map((used, place) => (place === index ? at : used));
  return { ...state, backupCodes: { ...state.backupCodes, usedAt } };
}

/** Backup codes that were not used. */
export const remainingCodes = (state: Factors): number =>
  state.backupCodes?.usedAt.filter((used) => used === null).length ?? 0;

/** The browsers to which codes are pushed. */
export const pushDevicesOf = (state: Factors): readonly PushDevice[] =>
  Object.values(state.pushDevices).filter(({ status }) => status === 'registered');

/** Factors that the user could answer with, the one to ask for first in front; backup codes are a way out, so last. */
export function enrolledFactors(state: Factors): FactorType[] {
  const hasApp = Object.values(state.apps).some((app) => app.status === 'enrolled');
  // Neither push services, which promise nothing, nor backup codes are relied on alone.
  if (!hasApp && !state.phone) return [];
  const found: FactorType[] = [];
  if (hasApp) found.push('totp');
  if (pushDevicesOf(state).length > 0) found.push('push');
  if (state.phone) found.push('sms');
  if (remainingCodes(state) > 0) found.push('backup_code');
  return found;
}
