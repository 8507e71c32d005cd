import { z } from 'zod';
import { defineEvents, personal, secret, type EventOf } from '../kernel/define-events';
import { instant, uuid } from '../kernel/ids';
import { languages } from '../kernel/language';

export const roles = ['member', 'administrator', 'auditor', 'analyst'] as const;
export type Role = (typeof roles)[number];

/**
 * Through what a password reached its user. `mailbox`: it was set by an e-mailed link, and no sign-in has passed another
 * channel since. `person`: every other one.
 */
export const passwordChannels = ['person', 'mailbox'] as const;
export type PasswordChannel = (typeof passwordChannels)[number];

/** argon2id in PHC string format under a named pepper: `<key id>:<PHC string>`. */
const passwordHash = z.string();

export const userEvents = defineEvents(
  'user',
  {
    UserRegistered: {
      version: 1,
      data: z.object({
        email: personal(z.string()),
        /** Id of the address's own stream, so that erasure can release the claim. */
        emailKey: z.string(),
        name: personal(z.string().nullable()),
        role: z.enum(roles),
        timeZone: z.string(),
        /** Null: invited, and yet to choose a password. */
        passwordHash: secret(passwordHash.nullable()),
      }),
    },
    UserRenamed: { version: 1, data: z.object({ name: personal(z.string().nullable()) }) },
    UserRoleChanged: { version: 1, data: z.object({ role: z.enum(roles) }) },
    PasswordChanged: {
      version: 2,
      data: z.object({
        passwordHash: secret(passwordHash),
        /** Changed in a session of two factors, whose owner is more than a mailbox; else the channel stays as it was. */
        byTwoFactors: z.boolean(),
      }),
    },
    /** A sign-in with it passed a factor of another channel: a password that was set by a link is its user's own now. */
    PasswordConfirmed: { version: 1, data: z.object({ loginId: uuid }) },
    /** The same password under newer parameters or a newer pepper; no session ends by it. */
    PasswordRehashed: { version: 1, data: z.object({ passwordHash: secret(passwordHash) }) },
    PasswordResetRequested: {
      version: 1,
      data: z.object({
        resetId: uuid,
        purpose: z.enum(['forgotten', 'invitation', 'sign-in-reported', 'phone-change-cancelled']),
        expiresAt: instant,
        /** Names the key of which the token's MAC is made: the token itself is derived, never stored. */
        keyId: z.string(),
      }),
    },
    PasswordResetCompleted: {
      version: 1,
      data: z.object({ resetId: uuid, passwordHash: secret(passwordHash) }),
    },
    TimeZoneChanged: { version: 1, data: z.object({ timeZone: z.string() }) },
    /** In which language messages to the user are. Comes right behind the registration when it names one. */
    LanguageChanged: { version: 1, data: z.object({ language: z.enum(languages) }) },
    SessionsRevoked: {
      version: 1,
      data: z.object({
        reason: z.enum([
          'logged-out-everywhere',
          'ended-by-administrator',
          'password-changed',
          'password-reset',
          'factor-changed',
          'phone-change-cancelled',
          'recovered',
          'sign-in-reported',
          'deactivated',
          'erased',
        ]),
        exceptSessionId: uuid.nullable(),
      }),
    },
    UserDeactivated: { version: 1, data: z.object({}) },
    UserReactivated: { version: 1, data: z.object({}) },
    UserErased: { version: 1, data: z.object({}) },
    /** The key is gone: no personal field of this user that stands before this in the log opens any more, nor any behind. */
    PersonalDataDestroyed: { version: 1, data: z.object({}) },
  },
  {
    // In what session it was changed was not recorded.
    'PasswordChanged@1': (data) => ({ ...data, byTwoFactors: false }),
  },
);
export type UserEvent = EventOf<typeof userEvents>;
