import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  decideChangeLanguage,
  decideChangeRole,
  decideChangeTimeZone,
  decideRenameUser,
  streamOf,
  user,
  type Language,
  type Role,
} from '@sallyport/domain';
import { CommandRunner, type CommandContext } from '@sallyport/event-store';
import type { UserContext } from '@sallyport/sign-in';
import { Members } from '../security/members';
import { Administrators } from './administrators';

/** What is left out stays as it is. */
export interface UserChange {
  readonly role?: Role | undefined;
  /** Null: no name. */
  readonly name?: string | null | undefined;
  /** IANA. */
  readonly timeZone?: string | undefined;
  /** Of messages. */
  readonly language?: Language | undefined;
}

export class ChangeUser extends Command<void> {
  constructor(
    readonly context: CommandContext,
    readonly userId: string,
    readonly change: UserChange,
  ) {
    super();
  }
}

@CommandHandler(ChangeUser)
export class ChangeUserHandler implements ICommandHandler<ChangeUser> {
  constructor(
    private readonly run: CommandRunner,
    private readonly members: Members,
    private readonly administrators: Administrators,
  ) {}

  async execute({ context: asked, userId, change }: ChangeUser): Promise<void> {
    const context = await this.members.about(asked, userId);
    const stream = streamOf(user, userId);
    const { role, name, timeZone, language } = change;
    // The role first: it alone can be refused, and then nothing is to have changed.
    if (role !== undefined) await this.changeRole(context, role);
    if (name !== undefined) {
      await this.run.execute(context, stream, (state) => decideRenameUser({ name }, state), { step: 'name' });
    }
    if (timeZone !== undefined) {
      await this.run.execute(context, stream, (state) => decideChangeTimeZone({ timeZone }, state), {
        step: 'time-zone',
      });
    }
    if (language !== undefined) {
      await this.run.execute(context, stream, (state) => decideChangeLanguage({ language }, state), {
        step: 'language',
      });
    }
  }

  private changeRole(context: UserContext, role: Role): Promise<void> {
    const change = (endedTerm: number | null) =>
      this.run.execute(
        context,
        streamOf(user, context.userId),
        (state) => decideChangeRole({ role, endedTerm }, state),
        { step: 'role' },
      );
    return role === 'administrator' ? change(null) : this.administrators.mayLose(context, change);
  }
}
