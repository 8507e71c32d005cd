import type { Aggregate } from '../kernel/aggregate';
import { begun } from '../kernel/begun';
import { never } from '../kernel/decision';
import type { Recorded } from '../kernel/define-events';
import type { Language } from '../kernel/language';
import type { Instant } from '../kernel/time';
import { nextRevocation, type Revocation } from './revocation';
import { userEvents, type PasswordChannel, type Role, type UserEvent } from './user.events';

/** A link that was sent, with which a password can be set once. */
export interface PendingReset {
  readonly resetId: string;
  readonly purpose: Extract<UserEvent, { type: 'PasswordResetRequested' }>['data']['purpose'];
  readonly expiresAt: Instant;
  /** Names the key of the link's MAC. */
  readonly keyId: string;
}

export interface RegisteredUser {
  readonly status: 'active' | 'deactivated';
  readonly email: string;
  readonly emailKey: string;
  readonly name: string | null;
  readonly role: Role;
  /** Revision of the event that made an active administrator of the user; null while the user is none. */
  readonly administratorSince: number | null;
  /** IANA. */
  readonly timeZone: string;
  /** Null: never chosen. */
  readonly language: Language | null;
  /** Null: no password opens anything until one is set by a link. */
  readonly passwordHash: string | null;
  /** Revision of the event that set the password; a rehash does not count. */
  readonly passwordRevision: number;
  readonly passwordChannel: PasswordChannel;
  /** Revision before which nothing that a device was trusted with counts: a new password, or a recovery. */
  readonly trustFrom: number;
  /** The newest one, while it was not used. */
  readonly pendingReset: PendingReset | null;
  readonly sessionsRevoked: Revocation | null;
}

export type User =
  | { readonly status: 'unknown' }
  | RegisteredUser
  /** The claim of the address and the data key are all that is left to undo. */
  | { readonly status: 'erased'; readonly emailKey: string; readonly dataDestroyed: boolean };

export const user: Aggregate<User, UserEvent> = {
  events: userEvents,
  initial: { status: 'unknown' },
  evolve(state, event): User {
    if (event.type === 'UserRegistered') {
      const nothingYet = {
        language: null,
        pendingReset: null,
        sessionsRevoked: null,
        administratorSince: null,
      };
      return withTerm(
        {
          status: 'active',
          ...event.data,
          ...nothingYet,
          passwordRevision: event.revision,
          passwordChannel: 'person',
          trustFrom: event.revision,
        },
        event.revision,
      );
    }
    const before = begun(state);
    if (before.status !== 'erased') return withTerm(changed(before, event), event.revision);
    // What else is recorded behind the erasure, such as the end of the sessions, changes nothing more.
    return event.type === 'PersonalDataDestroyed' ? { ...before, dataDestroyed: true } : before;
  },
};

function withTerm(state: User, revision: number): User {
  if (!isRegistered(state)) return state;
  const isAdministrator = state.status === 'active' && state.role === 'administrator';
  return { ...state, administratorSince: isAdministrator ? (state.administratorSince ?? revision) : null };
}

function changed(
  state: RegisteredUser,
  event: Exclude<Recorded<UserEvent>, { type: 'UserRegistered' }>,
): User {
  switch (event.type) {
    case 'UserRenamed':
    case 'UserRoleChanged':
    case 'TimeZoneChanged':
    case 'LanguageChanged':
    case 'PasswordRehashed':
      return { ...state, ...event.data };
    case 'PasswordChanged':
      return withPassword(state, event, event.data.byTwoFactors ? 'person' : state.passwordChannel);
    case 'PasswordResetCompleted':
      return withPassword(state, event, 'mailbox');
    case 'PasswordConfirmed':
      return { ...state, passwordChannel: 'person' };
    case 'PasswordResetRequested':
      return {
        ...state,
        // Somebody else knew the password, so it opens nothing any more.
        passwordHash: putsOutOfUse(event.data.purpose) ? null : state.passwordHash,
        pendingReset: event.data,
      };
    case 'SessionsRevoked':
      return {
        ...state,
        sessionsRevoked: nextRevocation(state.sessionsRevoked, event.revision, event.data.exceptSessionId),
        trustFrom: event.data.reason === 'recovered' ? event.revision : state.trustFrom,
      };
    case 'UserDeactivated':
      return { ...state, status: 'deactivated', pendingReset: null };
    case 'UserReactivated':
      return { ...state, status: 'active' };
    case 'UserErased':
      return { status: 'erased', emailKey: state.emailKey, dataDestroyed: false };
    case 'PersonalDataDestroyed':
      throw new Error('PersonalDataDestroyed before UserErased');
    default:
      return never(event);
  }
}

const withPassword = (
  state: RegisteredUser,
  { data, revision }: { readonly data: { readonly passwordHash: string }; readonly revision: number },
  passwordChannel: PasswordChannel,
): RegisteredUser => ({
  ...state,
  passwordHash: data.passwordHash,
  passwordRevision: revision,
  passwordChannel,
  trustFrom: revision,
  pendingReset: null,
});

/** Whether the password opens nothing from the request of such a link on. */
const putsOutOfUse = (purpose: PendingReset['purpose']): boolean =>
  purpose === 'sign-in-reported' || purpose === 'phone-change-cancelled';

/**
 * Whether this administrator may cease to be one now: the term was ended on the organization's stream
 * (`decideRemoveAdministrator`), and no other one began since. Of who is none nothing has to be ended.
 * @param endedTerm the `since` that was ended; null: there was none
 */
export const hasEndedTerm = (state: User, endedTerm: number | null): boolean =>
  !isRegistered(state) || state.administratorSince === null || state.administratorSince === endedTerm;

/** Active or deactivated: there is someone to act on. */
export function isRegistered(state: User): state is RegisteredUser {
  return state.status === 'active' || state.status === 'deactivated';
}
