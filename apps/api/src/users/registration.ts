import { Inject, Injectable } from '@nestjs/common';
import {
  decideClaimEmail,
  decideRegisterUser,
  email,
  streamOf,
  user,
  type Email,
  type RegisterUser,
  type User,
} from '@sallyport/domain';
import { CommandRunner, emailKeyOf, KeyRing } from '@sallyport/event-store';
import type { UserContext } from '@sallyport/sign-in';

/**
 * Makes users, in two steps: the address is claimed for an id that the command alone determines, then that user is
 * registered. Cut off in between, the same command goes on where it was, and another one takes the claim over.
 */
@Injectable()
export class Registration {
  constructor(
    private readonly run: CommandRunner,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

  /**
   * Takes an address for the user of the context. Slow work, such as hashing, is done before.
   * @throws DomainError `email_taken`
   */
  claim(context: UserContext, address: string): Promise<void> {
    const { userId, organizationId, now } = context;
    return this.run.withWork(
      context,
      streamOf(email, emailKeyOf(this.keys, address)),
      (state) => this.holderOf(state),
      (state, holder) => decideClaimEmail({ userId, organizationId, holder, now }, state),
    );
  }

  /** Registers the user for whom the address was claimed. */
  register(context: UserContext, newUser: Omit<RegisterUser, 'emailKey'>): Promise<void> {
    const command = { ...newUser, emailKey: emailKeyOf(this.keys, newUser.email) };
    return this.run.execute(context, streamOf(user, context.userId), (state) =>
      decideRegisterUser(command, state),
    );
  }

  private async holderOf(claim: Email): Promise<User['status']> {
    if (claim.status === 'free') return 'unknown';
    return (await this.run.load(streamOf(user, claim.userId))).state.status;
  }
}
