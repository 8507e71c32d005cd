import type { CommandContext } from '@sallyport/event-store';

/** The context of a command about a user. */
export type UserContext = CommandContext & { readonly userId: string };

/** The context of what a signed-in user does. */
export type SessionContext = UserContext & { readonly sessionId: string };
