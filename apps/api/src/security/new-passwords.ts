import { Inject, Injectable } from '@nestjs/common';
import {
  DomainError,
  enrolledFactors,
  factors,
  isEasilyGuessed,
  isRegistered,
  organization,
  passwordIsLongEnough,
  PASSWORD_ALONE_AT_LEAST,
  streamOf,
  user,
} from '@sallyport/domain';
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
   * @param isAlone no second factor stands beside it: the policy asks for none, and none is set up
   * @throws DomainError `password_easily_guessed`; `password_too_short` with `minimumLength`
   */
  hash(password: string, names: readonly (string | null | undefined)[], isAlone: boolean): Promise<string> {
    const words = names.filter((name) => name !== null && name !== undefined);
    if (isEasilyGuessed(password, words)) throw new DomainError('password_easily_guessed');
    if (!passwordIsLongEnough(password, isAlone))
      throw new DomainError('password_too_short', { minimumLength: PASSWORD_ALONE_AT_LEAST });
    return this.hasher.hash(password);
  }

  /** For somebody who is a user already. @throws as {@link hash} */
  async hashFor({ userId, organizationId }: UserOfOrganization, password: string): Promise<string> {
    const [{ state }, { state: factorsNow }] = await Promise.all([
      this.run.load(streamOf(user, userId)),
      this.run.load(streamOf(factors, userId)),
    ]);
    const names = isRegistered(state) ? [state.email, state.name] : [];
    return this.hashIn(organizationId, password, names, enrolledFactors(factorsNow).length > 0);
  }

  /** For a new user of an organization. @throws as {@link hash} */
  hashForNew(
    organizationId: string,
    password: string,
    names: readonly (string | null | undefined)[],
  ): Promise<string> {
    return this.hashIn(organizationId, password, names, false);
  }

  private async hashIn(
    organizationId: string,
    password: string,
    names: readonly (string | null | undefined)[],
    isEnrolled: boolean,
  ): Promise<string> {
    const { state } = await this.run.load(streamOf(organization, organizationId));
    if (state.status === 'unknown') throw new DomainError('organization_not_found');
    const isAlone = state.policy.requireOn.length === 0 && !isEnrolled;
    return this.hash(password, [state.name, ...names], isAlone);
  }
}

interface UserOfOrganization {
  readonly userId: string;
  readonly organizationId: string;
}
