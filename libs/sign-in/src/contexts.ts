import type { CommandContext } from '@sallyport/event-store';

/** The context of a command about a user. */
export type UserContext = CommandContext & { readonly userId: string };

/** The context of what a signed-in user does. */
export type SessionContext = UserContext & { readonly sessionId: string };

/** A command's context before it is known whom the command is about. */
export type AnonymousContext = Omit<CommandContext, 'organizationId' | 'userId'>;

/** The same command, about a user. The caller is not that user yet, so the actor stays as it is. */
export const about = (
  context: AnonymousContext,
  subject: { readonly organizationId: string; readonly userId: string },
): UserContext => ({
  ...context,
  organizationId: subject.organizationId,
  userId: subject.userId,
});

/** The same command, about the organization and none of its users. */
export const aboutOrganization = ({ userId: _userId, ...context }: CommandContext): CommandContext => context;

/** The same command, done by the user, who has proved who it is. */
export const asUser = <Context extends UserContext>(context: Context): Context => ({
  ...context,
  actor: { kind: 'user', id: context.userId },
});
