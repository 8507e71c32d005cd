import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  attempts,
  CODE_LIFETIME,
  decideIssueStepUpChallenge,
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
  readonly factor: 'sms' | 'push';
  readonly sentTo?: string;
  readonly expiresAt: Instant;
  readonly attemptsLeft: number;
  readonly resendAt: Instant;
}

export class SendStepUpCode extends Command<SentStepUpCode> {
  constructor(
    readonly context: SessionContext,
    readonly factor: 'sms' | 'push',
  ) {
    super();
  }
}

/** Sends a code, to step up with. */
@CommandHandler(SendStepUpCode)
export class SendStepUpCodeHandler implements ICommandHandler<SendStepUpCode> {
  constructor(
    private readonly run: CommandRunner,
    private readonly factors: StepUpFactors,
    private readonly budget: MessageBudget,
    private readonly rates: MessageRates,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

  async execute({ context, factor }: SendStepUpCode): Promise<SentStepUpCode> {
    const { userId, sessionId, now } = context;
    const { phone } = await this.factors.with(factor, context);
    const sentTo = factor === 'sms' ? (phone?.phone ?? null) : null;
    await this.budget.takeForEnrolled(context);

    const stream = streamOf(session, sessionId);
    const [{ state }, { state: attemptsNow }] = await Promise.all([
      this.run.load(stream),
      this.run.load(streamOf(attempts, userId)),
    ]);
    const challenges = state.status === 'unknown' ? [] : state.challenges;
    const previous = challenges.find((challenge) => challenge.factor === factor);
    const command = {
      userId,
      factor,
      challengeId: newId(context, 'challenge'),
      keyId: this.keys.currentKeyId,
      exhausted: previous !== undefined && guessesLeft(attemptsNow, previous.challengeId) === 0,
      sentTo,
      expiresAt: later(now, CODE_LIFETIME),
      resendAfterMilliseconds: this.rates.resendAfter,
      now,
    };
    const issued = await this.run.on(context, stream, (latest) =>
      decideIssueStepUpChallenge(command, latest),
    );
    return {
      factor,
      ...(sentTo !== null && { sentTo: maskNumber(sentTo) }),
      expiresAt: issued.expiresAt,
      attemptsLeft: guessesLeft(attemptsNow, issued.challengeId),
      resendAt: issued.resendAt,
    };
  }
}
