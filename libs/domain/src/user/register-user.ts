import { nothing, record, refuse, type Decision } from '../kernel/decision';
import type { Language } from '../kernel/language';
import type { Instant } from '../kernel/time';
import type { User } from './user';
import type { Role, UserEvent } from './user.events';

export interface RegisterUser {
  readonly email: string;
  readonly emailKey: string;
  readonly name: string | null;
  readonly role: Role;
  readonly timeZone: string;
  /** Left out: never chosen. */
  readonly language?: Language | undefined;
  /** Chosen already, or yet to be by whoever reads the invitation. */
  readonly password:
    | { readonly hash: string }
    | {
        readonly invitation: {
          readonly resetId: string;
          readonly expiresAt: Instant;
          readonly keyId: string;
        };
      };
}

/** A new user of an organization. The address must have been claimed for the user's id first. */
export function decideRegisterUser(command: RegisterUser, state: User): Decision<UserEvent> {
  const { password, language, ...user } = command;
  if (state.status !== 'unknown') return state.emailKey === user.emailKey ? nothing : refuse('conflict');
  const chosen: UserEvent[] = language ? [{ type: 'LanguageChanged', data: { language } }] : [];
  if ('hash' in password) {
    return record({ type: 'UserRegistered', data: { ...user, passwordHash: password.hash } }, ...chosen);
  }
  return record({ type: 'UserRegistered', data: { ...user, passwordHash: null } }, ...chosen, {
    type: 'PasswordResetRequested',
    data: { ...password.invitation, purpose: 'invitation' },
  });
}
