import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decideIssueChallenge, factors, isSent, login, streamOf, type FactorType } from '@sallyport/domain';
import { CommandRunner, KeyRing, newId } from '@sallyport/event-store';
import { MessageBudget } from '../security/message-budget';
import { MessageRates } from '../security/message-rates';
import type { LoginReply } from './login-reply';
import { LoginViews } from './login-views';
import type { UserContext } from '../security/user-context';

export class IssueChallenge extends Command<LoginReply> {
  constructor(
    readonly context: UserContext,
    readonly loginId: string,
    readonly factor: FactorType,
  ) {
    super();
  }
}

/** Sends a code again, or turns to another factor. */
@CommandHandler(IssueChallenge)
export class IssueChallengeHandler implements ICommandHandler<IssueChallenge> {
  constructor(
    private readonly run: CommandRunner,
    private readonly budget: MessageBudget,
    private readonly rates: MessageRates,
    private readonly views: LoginViews,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

  async execute({ context, loginId, factor }: IssueChallenge): Promise<LoginReply> {
    const loginStream = streamOf(login, loginId);
    const [{ state }, { state: loginNow }] = await Promise.all([
      this.run.load(streamOf(factors, context.userId)),
      this.run.load(loginStream),
    ]);
    const submitted = state.submitted?.loginId === loginId ? state.submitted.phone : null;
    const command = {
      factor,
      challengeId: newId(context, 'challenge'),
      keyId: this.keys.currentKeyId,
      phone: state.phone?.phone ?? submitted,
      ...this.rates,
      now: context.now,
    };
    // What is too soon for this login costs nothing of the budget.
    if (isSent(factor) && !decideIssueChallenge(command, loginNow).refusal) {
      const isClaimed = factor === 'sms' && !state.phone && submitted !== null;
      await (isClaimed
        ? this.budget.takeForClaimed(context, submitted)
        : this.budget.takeForEnrolled(context));
    }
    await this.run.on(context, loginStream, (now) => decideIssueChallenge(command, now));
    return { login: await this.views.of(loginId, context.userId, context.now) };
  }
}
