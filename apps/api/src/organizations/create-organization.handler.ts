import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideCreateOrganization, organization, streamOf } from '@sallyport/domain';
import { CommandRunner, newId } from '@sallyport/event-store';
import { PASSWORD_HASHER, type PasswordHasher } from '@sallyport/ports';
import { about, aboutOrganization, asUser, type AnonymousContext } from '../security/anonymous-context';
import { Registration } from '../users/registration';

export interface CreatedOrganization {
  readonly organizationId: string;
  readonly userId: string;
}

export class CreateOrganization extends Command<CreatedOrganization> {
  constructor(
    readonly context: AnonymousContext,
    readonly name: string,
    readonly administrator: {
      readonly email: string;
      readonly password: string;
      readonly name?: string | undefined;
      /** IANA; left out: UTC. */
      readonly timeZone?: string | undefined;
    },
  ) {
    super();
  }
}

/** A new organization, by its first administrator. */
@CommandHandler(CreateOrganization)
export class CreateOrganizationHandler implements ICommandHandler<CreateOrganization> {
  constructor(
    private readonly run: CommandRunner,
    private readonly registration: Registration,
    @Inject(PASSWORD_HASHER) private readonly hasher: PasswordHasher,
  ) {}

  async execute({
    context: anonymous,
    name,
    administrator,
  }: CreateOrganization): Promise<CreatedOrganization> {
    const ids = { organizationId: newId(anonymous, 'organization'), userId: newId(anonymous, 'user') };
    const context = asUser(about(anonymous, ids));
    const { email, name: personName = null, timeZone = 'UTC' } = administrator;
    const password = { hash: await this.hasher.hash(administrator.password) };
    // The address first: when it is taken there is to be no organization either.
    await this.registration.claim(context, email);
    await this.run.on(aboutOrganization(context), streamOf(organization, ids.organizationId), (state) =>
      decideCreateOrganization({ name }, state),
    );
    await this.registration.register(context, {
      email,
      name: personName,
      role: 'administrator',
      timeZone,
      password,
    });
    return ids;
  }
}
