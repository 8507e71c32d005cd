import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideCreateOrganization, organization, streamOf, type Language } from '@sallyport/domain';
import { CommandRunner, newId } from '@sallyport/event-store';
import { about, aboutOrganization, type AnonymousContext, asUser } from '@sallyport/sign-in';
import { NewPasswords } from '../security/new-passwords';
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
      /** Of messages; left out: never chosen. */
      readonly language?: Language | undefined;
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
    private readonly passwords: NewPasswords,
  ) {}

  async execute({
    context: anonymous,
    name,
    administrator,
  }: CreateOrganization): Promise<CreatedOrganization> {
    const ids = { organizationId: newId(anonymous, 'organization'), userId: newId(anonymous, 'user') };
    const context = asUser(about(anonymous, ids));
    const { email, name: personName = null, timeZone = 'UTC', language } = administrator;
    // Its policy is off, and nobody has a factor yet.
    const hash = await this.passwords.hash(administrator.password, [name, email, personName], true);
    // The address first: when it is taken there is to be no organization either.
    await this.registration.claim(context, email);
    await this.run.execute(aboutOrganization(context), streamOf(organization, ids.organizationId), (state) =>
      decideCreateOrganization({ name }, state),
    );
    await this.registration.register(context, {
      email,
      name: personName,
      role: 'administrator',
      timeZone,
      language,
      password: { hash },
    });
    return ids;
  }
}
