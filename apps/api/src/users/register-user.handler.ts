import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  INVITATION_LASTS,
  later,
  type Language,
  type RegisterUser as NewUser,
  type Role,
} from '@sallyport/domain';
import { KeyRing, newId, type CommandContext } from '@sallyport/event-store';
import { about } from '@sallyport/sign-in';
import { NewPasswords } from '../security/new-passwords';
import { Registration } from './registration';

export class RegisterUser extends Command<{ readonly userId: string }> {
  constructor(
    readonly context: CommandContext,
    readonly user: {
      readonly email: string;
      /** Left out: the user is invited to choose one. */
      readonly password?: string | undefined;
      readonly name?: string | undefined;
      readonly role: Role;
      /** IANA; left out: UTC. */
      readonly timeZone?: string | undefined;
      /** Of messages; left out: never chosen. */
      readonly language?: Language | undefined;
    },
  ) {
    super();
  }
}

/** A user of the caller's organization. */
@CommandHandler(RegisterUser)
export class RegisterUserHandler implements ICommandHandler<RegisterUser> {
  constructor(
    private readonly registration: Registration,
    @Inject(KeyRing) private readonly keys: KeyRing,
    private readonly passwords: NewPasswords,
  ) {}

  async execute({ context, user }: RegisterUser): Promise<{ userId: string }> {
    const { email, role, name = null, timeZone = 'UTC', language } = user;
    const userId = newId(context, 'user');
    const subject = about(context, { organizationId: context.organizationId, userId });
    const password = await this.passwordOf(context, user);
    await this.registration.claim(subject, email);
    await this.registration.register(subject, { email, role, name, timeZone, language, password });
    return { userId };
  }

  private async passwordOf(
    context: CommandContext,
    { password, email, name }: RegisterUser['user'],
  ): Promise<NewUser['password']> {
    if (password !== undefined) {
      return { hash: await this.passwords.hashForNew(context.organizationId, password, [email, name]) };
    }
    const invitation = {
      resetId: newId(context, 'invitation'),
      expiresAt: later(context.now, INVITATION_LASTS),
      keyId: this.keys.currentKeyId,
    };
    return { invitation };
  }
}
