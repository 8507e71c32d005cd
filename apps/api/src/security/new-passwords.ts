import { Inject, Injectable } from '@nestjs/common';
import { DomainError, isEasilyGuessed, isRegistered, organization, streamOf, user } from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import { PASSWORD_HASHER, type PasswordHasher } from '@sallyport/ports';

/** Makes the hash of every password that somebody chooses. */
@Injectable()
export class NewPasswords {
  constructor(
    private readonly run: CommandRunner,
    @Inject(PASSWORD_HASHER) private readonly hasher: PasswordHasher,
  ) {}

  /**
   * @param names of whoever it is for, which it must not be made of
   * @throws DomainError `password_easily_guessed`
   */
  hash(password: string, names: readonly (string | null | undefined)[]): Promise<string> {
    const words = names.filter((name) => name !== null && name !== undefined);
    if (isEasilyGuessed(password, words)) throw new DomainError('password_easily_guessed');
    return this.hasher.hash(password);
  }

  /** For somebody who is a user already. @throws DomainError `password_easily_guessed` */
  async hashFor({ userId, organizationId }: UserOfOrganization, password: string): Promise<string> {
    const [{ state }, organizationName] = await Promise.all([
      this.run.load(streamOf(user, userId)),
      this.nameOf(organizationId),
    ]);
    const names = isRegistered(state) ? [state.email, state.name] : [];
    return this.hash(password, [organizationName, ...names]);
  }

  /** Of an organization; undefined when there is none. */
  async nameOf(organizationId: string): Promise<string | undefined> {
    const { state } = await this.run.load(streamOf(organization, organizationId));
    return state.status === 'unknown' ? undefined : state.name;
  }
}

interface UserOfOrganization {
  readonly userId: string;
  readonly organizationId: string;
}
