import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  decideIssueChallenge,
  decideSubmitPhone,
  DomainError,
  enrolledFactors,
  factors,
  login,
  streamOf,
} from '@sallyport/domain';
import { CommandRunner, KeyRing, newId } from '@sallyport/event-store';
import { MessageBudget } from '../security/message-budget';
import { MessageRates } from '../security/message-rates';
import type { LoginReply } from './login-reply';
import { LoginViews } from './login-views';
import type { UserContext } from '../security/user-context';

export class SubmitPhone extends Command<LoginReply> {
  constructor(
    readonly context: UserContext,
    readonly loginId: string,
    /** E.164, of a mobile phone in that country (ISO 3166-1 alpha-2). */
    readonly phone: { readonly phone: string; readonly country: string },
  ) {
    super();
  }
}

/** The number that a user gives during enrolment: the first code goes there. */
@CommandHandler(SubmitPhone)
export class SubmitPhoneHandler implements ICommandHandler<SubmitPhone> {
  constructor(
    private readonly run: CommandRunner,
    private readonly budget: MessageBudget,
    private readonly rates: MessageRates,
    private readonly views: LoginViews,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

  async execute({ context, loginId, phone }: SubmitPhone): Promise<LoginReply> {
    const factorsStream = streamOf(factors, context.userId);
    const loginStream = streamOf(login, loginId);
    const [{ state: factorsNow }, { state: loginNow }] = await Promise.all([
      this.run.load(factorsStream),
      this.run.load(loginStream),
    ]);
    // A login that knows only the password must never send a code to a number of its own choice.
    if (loginNow.status !== 'enrolment_required' || enrolledFactors(factorsNow).length > 0) {
      throw new DomainError('login_not_open');
    }
    const challenge = {
      factor: 'sms',
      challengeId: newId(context, 'challenge'),
      keyId: this.keys.currentKeyId,
      phone: phone.phone,
      ...this.rates,
      now: context.now,
    } as const;
    // What is too soon for this login costs nothing of the budget.
    if (!decideIssueChallenge(challenge, loginNow).refusal)
      await this.budget.takeForClaimed(context, phone.phone);
    // The code first: should it be too soon for one, the number that the last one went to stays the one that counts.
    await this.run.on(context, loginStream, (state) => decideIssueChallenge(challenge, state));
    await this.run.on(context, factorsStream, (state) => decideSubmitPhone({ ...phone, loginId }, state));
    return { login: await this.views.of(loginId, context.userId, context.now) };
  }
}
