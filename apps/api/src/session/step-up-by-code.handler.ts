import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  decideStepUp,
  DomainError,
  isSent,
  session,
  streamOf,
  type FactorType,
  type Instant,
  type Session,
  type StepUpChallenge,
} from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import { CodeProof } from '../security/code-proof';
import { Codes } from '../security/codes';
import type { SessionContext } from '../security/user-context';
import { StepUpFactors } from './step-up-factors';

export class StepUpByCode extends Command<{ readonly until: Instant }> {
  constructor(
    readonly context: SessionContext,
    readonly deviceId: string,
    /** Left out: that to which a code was sent, else the authenticator app. */
    readonly factor: FactorType | undefined,
    readonly code: string,
  ) {
    super();
  }
}

@CommandHandler(StepUpByCode)
export class StepUpByCodeHandler implements ICommandHandler<StepUpByCode> {
  constructor(
    private readonly run: CommandRunner,
    private readonly factors: StepUpFactors,
    private readonly codes: Codes,
    private readonly proof: CodeProof,
  ) {}

  async execute(command: StepUpByCode): Promise<{ readonly until: Instant }> {
    const { context, deviceId: bucket, code } = command;
    const stream = streamOf(session, context.sessionId);
    const sent = openChallenges((await this.run.load(stream)).state, context.now);
    const factor = command.factor ?? sent.at(-1)?.factor ?? 'totp';
    await this.factors.with(factor, context);
    const challenge = sent.find((one) => one.factor === factor);
    // Nothing was sent, or it was used: there is nothing to be guessed.
    if (isSent(factor) && !challenge) throw new DomainError('invalid_code');

    const stepUp = { userId: context.userId, by: factor, challenge: challenge ?? null, now: context.now };
    return this.proof.check(context, {
      bucket,
      ...(challenge && { challengeId: challenge.challengeId }),
      judge: () => this.codes.judge(context, factor, code, challenge),
      use: () => this.run.on(context, stream, (state) => decideStepUp(stepUp, state)),
    });
  }
}

/** The challenges that wait for their codes, the newest last. */
function openChallenges(state: Session, now: Instant): readonly StepUpChallenge[] {
  const challenges = state.status === 'unknown' ? [] : state.challenges;
  return challenges.filter(({ used, expiresAt }) => !used && now < expiresAt);
}
