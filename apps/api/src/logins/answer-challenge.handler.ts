import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  decideFailChallenge,
  decideIssueChallenge,
  decidePassChallenge,
  DomainError,
  isOpen,
  isSent,
  login,
  STRANGERS,
  streamOf,
  type Challenge,
  type FactorType,
  type LoginAttempted,
  type OpenLogin,
} from '@sallyport/domain';
import { CommandRunner, KeyRing, newId } from '@sallyport/event-store';
import type { SecretToken } from '../http/secret-token';
import { asUser } from '../security/anonymous-context';
import { Codes } from '../security/codes';
import { Guesses } from '../security/guesses';
import { MessageRates } from '../security/message-rates';
import { CompleteLogin } from './complete-login';
import { EnrolPhone } from './enrol-phone';
import type { LoginReply } from './login-reply';
import { LoginViews } from './login-views';
import { Obstacles } from './obstacles';
import type { UserContext } from '../security/user-context';

export class AnswerChallenge extends Command<LoginReply> {
  constructor(
    readonly context: UserContext,
    readonly loginId: string,
    /** Left out: the one that was asked for last. */
    readonly factor: FactorType | undefined,
    readonly code: string,
    readonly deviceToken: SecretToken | undefined,
  ) {
    super();
  }
}

/** A login whose code was right. */
interface PassedLogin {
  readonly loginId: string;
  readonly attempted: LoginAttempted;
  readonly challenge: Challenge;
  readonly sessionId: string;
  readonly deviceToken: SecretToken | undefined;
  readonly outcome: 'complete' | 'enrolling' | 'denied';
}

/** The second step: a code is counted, then judged, then used up, and only the append that does so lets in. */
@CommandHandler(AnswerChallenge)
export class AnswerChallengeHandler implements ICommandHandler<AnswerChallenge> {
  constructor(
    private readonly run: CommandRunner,
    private readonly guesses: Guesses,
    private readonly codes: Codes,
    private readonly obstacles: Obstacles,
    private readonly enrol: EnrolPhone,
    private readonly complete: CompleteLogin,
    private readonly views: LoginViews,
    private readonly rates: MessageRates,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

  async execute({ context, loginId, factor, code, deviceToken }: AnswerChallenge): Promise<LoginReply> {
    const open = await this.openLogin(context, loginId);
    const challenge = await this.challengeOf(context, loginId, open, factor);
    const { attempted } = open;
    const bucket = attempted.deviceKnown ? attempted.deviceId : STRANGERS;
    const { challengeId } = challenge;
    const attemptId = await this.guesses.reserve(context, { kind: 'second_factor', bucket, challengeId });
    if (challenge.attemptsLeft === 0) await this.refuse(context, loginId, attemptId, challenge, 'wrong');
    const verdict = await this.codes.judge(context, challenge.factor, code, challenge);
    if (!verdict.right) return this.refuse(context, loginId, attemptId, challenge, verdict.reason);

    const acting = asUser(context);
    const sessionId = newId(context, 'session');
    const obstacle = await this.obstacles.of(attempted);
    const pass = { challenge, factorId: verdict.factorId, sessionId, now: context.now, obstacle };
    const outcome = await this.pass(acting, loginId, attemptId, pass);
    const passed = { loginId, attempted, challenge, sessionId, deviceToken, outcome };
    // Side by side, and waited for together: a rejection that nobody waits for would end the process.
    const [reply] = await Promise.all([
      this.conclude(acting, passed),
      this.guesses.succeed(acting, attemptId),
    ]);
    return reply;
  }

  /** What a right code leads to. */
  private async conclude(context: UserContext, passed: PassedLogin): Promise<LoginReply> {
    const { loginId, attempted, challenge, sessionId, deviceToken, outcome } = passed;
    if (outcome === 'denied') return { login: await this.views.of(loginId, context.userId, context.now) };
    const backupCodes =
      outcome === 'enrolling' ? await this.enrol.complete(context, loginId, challenge, sessionId) : undefined;
    const completed = { loginId, attempted, sessionId, assurance: 'two_factor', deviceToken } as const;
    const { sessionExpiresAt, ...tokens } = await this.complete.execute(context, completed);
    const view = await this.views.of(loginId, context.userId, context.now, sessionExpiresAt);
    return { login: view, ...tokens, ...(backupCodes && { backupCodes }) };
  }

  private async openLogin(context: UserContext, loginId: string): Promise<OpenLogin> {
    const { state } = await this.run.load(streamOf(login, loginId));
    // Complete, denied or too old: a code is worth nothing there, right or wrong.
    if (!isOpen(state, context.now)) throw new DomainError('invalid_code');
    return state;
  }

  /** The challenge that is answered. One to which nothing is sent need not have been asked for. */
  private async challengeOf(
    context: UserContext,
    loginId: string,
    open: OpenLogin,
    factor: FactorType | undefined,
  ): Promise<Challenge> {
    const wanted = factor ?? open.current;
    if (wanted === null) throw new DomainError('invalid_code');
    const existing = open.challenges[wanted];
    if (existing) return existing;
    if (isSent(wanted)) throw new DomainError('invalid_code');
    const command = {
      factor: wanted,
      challengeId: newId(context, 'challenge'),
      keyId: this.keys.currentKeyId,
      phone: null,
      ...this.rates,
      now: context.now,
    };
    await this.run.on(context, streamOf(login, loginId), (state) => decideIssueChallenge(command, state), {
      step: 'ask',
    });
    const issued = (await this.openLogin(context, loginId)).challenges[wanted];
    if (!issued) throw new DomainError('invalid_code');
    return issued;
  }

  private async pass(
    context: UserContext,
    loginId: string,
    attemptId: string,
    command: Parameters<typeof decidePassChallenge>[0],
  ) {
    try {
      return await this.run.on(context, streamOf(login, loginId), (state) =>
        decidePassChallenge(command, state),
      );
    } catch (error) {
      // Another answer was faster, or a newer code was sent.
      if (error instanceof DomainError && error.code === 'invalid_code') {
        return await this.refuse(context, loginId, attemptId, command.challenge, 'used');
      }
      throw error;
    }
  }

  private async refuse(
    context: UserContext,
    loginId: string,
    attemptId: string,
    challenge: Challenge,
    reason: 'wrong' | 'expired' | 'used',
  ): Promise<never> {
    const { attemptsLeft } = await this.guesses.fail(context, attemptId);
    const failure = { challenge, reason, attemptsLeft, now: context.now };
    await this.run.on(context, streamOf(login, loginId), (state) => decideFailChallenge(failure, state), {
      step: 'fail',
    });
    throw new DomainError(attemptsLeft === 0 ? 'challenge_failed' : 'invalid_code', { attemptsLeft });
  }
}
