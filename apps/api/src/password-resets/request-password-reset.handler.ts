import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CONFIG, type Config } from '@sallyport/config';
import {
  decideRequestPasswordReset,
  DomainError,
  later,
  RESET_LINK_LASTS,
  streamOf,
  user,
} from '@sallyport/domain';
import { CommandRunner, KeyRing, newId } from '@sallyport/event-store';
import { RATE_LIMITER, type RateLimit, type RateLimiter } from '@sallyport/ports';
import { about, type AnonymousContext } from '@sallyport/sign-in';
import { Directory, type Account } from '../security/directory';
import { UniformRefusal } from '../security/uniform-refusal';

/** Links by e-mail that one user gets in an hour. */
const PER_HOUR = 3;

export class RequestPasswordReset extends Command<void> {
  constructor(
    readonly context: AnonymousContext,
    readonly email: string,
  ) {
    super();
  }
}

/** "I forgot my password": the answer, and the time it takes, is the same for every address. */
@CommandHandler(RequestPasswordReset)
export class RequestPasswordResetHandler implements ICommandHandler<RequestPasswordReset> {
  private readonly limit: RateLimit;

  constructor(
    private readonly run: CommandRunner,
    private readonly directory: Directory,
    private readonly uniformly: UniformRefusal,
    @Inject(KeyRing) private readonly keys: KeyRing,
    @Inject(RATE_LIMITER) private readonly limiter: RateLimiter,
    @Inject(CONFIG) { rateLimitScale }: Pick<Config, 'rateLimitScale'>,
  ) {
    const points = Math.ceil(PER_HOUR * rateLimitScale);
    this.limit = { name: 'password-resets-per-user', points, seconds: 3_600 };
  }

  execute({ context, email }: RequestPasswordReset): Promise<void> {
    return this.uniformly.atFloor(async () => {
      const account = await this.directory.find(email);
      // Counted on the user, and not told: else whoever asks four times knows whether there is one.
      if (account && (await this.limiter.consume(this.limit, account.userId)).allowed) {
        await this.sendLink(context, account);
      }
    });
  }

  private async sendLink(anonymous: AnonymousContext, account: Account): Promise<void> {
    // Its position stays here: an answer that names one would tell that something was written.
    const context = { ...about(anonymous, account), written: { last: 0 } };
    const command = {
      resetId: newId(context, 'reset'),
      purpose: 'forgotten',
      expiresAt: later(context.now, RESET_LINK_LASTS),
      keyId: this.keys.currentKeyId,
    } as const;
    try {
      await this.run.execute(context, streamOf(user, account.userId), (state) =>
        decideRequestPasswordReset(command, state),
      );
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
}
