import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  attempts,
  CODE_LIFETIME,
  decideIssueStepUpChallenge,
  DomainError,
  guessesLeft,
  later,
  maskNumber,
  session,
  streamOf,
  type Instant,
} from '@sallyport/domain';
import { CommandRunner, KeyRing, newId } from '@sallyport/event-store';
import { MessageBudget } from '../security/message-budget';
import { MessageRates } from '../security/message-rates';
import type { SessionContext } from '../security/user-context';
import { StepUpFactors } from './step-up-factors';

export interface SentStepUpCode {
  readonly factor: 'sms';
  readonly sentTo: string;
  readonly expiresAt: Instant;
  readonly attemptsLeft: number;
  readonly resendAt: Instant;
}

export class SendStepUpCode extends Command<SentStepUpCode> {
  constructor(readonly context: SessionContext) {
    super();
  }
}

/** Sends a code by SMS, to step up with. */
@CommandHandler(SendStepUpCode)
export class SendStepUpCodeHandler implements ICommandHandler<SendStepUpCode> {
  constructor(
    private readonly run: CommandRunner,
    private readonly factors: StepUpFactors,
    private readonly budget: MessageBudget,
    private readonly rates: MessageRates,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

  async execute({ context }: SendStepUpCode): Promise<SentStepUpCode> {
    const { userId, sessionId, now } = context;
    const { phone } = await this.factors.with('sms', context);
    if (!phone) throw new DomainError('factor_not_available');
    await this.budget.takeForVerified(context);

    const stream = streamOf(session, sessionId);
    const [{ state }, { state: attemptsNow }] = await Promise.all([
      this.run.load(stream),
      this.run.load(streamOf(attempts, userId)),
    ]);
    const previous = state.status === 'unknown' ? null : state.challenge;
    const command = {
      userId,
      challengeId: newId(context, 'challenge'),
      keyId: this.keys.currentKeyId,
      exhausted: previous !== null && guessesLeft(attemptsNow, previous.challengeId) === 0,
      sentTo: phone.phone,
      expiresAt: later(now, CODE_LIFETIME),
      resendAfterMilliseconds: this.rates.resendAfter,
      now,
    };
    const issued = await this.run.on(context, stream, (latest) =>
      decideIssueStepUpChallenge(command, latest),
    );
    return {
      factor: 'sms',
      sentTo: maskNumber(phone.phone),
      expiresAt: issued.expiresAt,
      attemptsLeft: guessesLeft(attemptsNow, issued.challengeId),
      resendAt: issued.resendAt,
    };
  }
}
