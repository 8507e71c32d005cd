import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  decideBlockDevice,
  decideEndSession,
  decideReportSignIn,
  device,
  DomainError,
  later,
  login,
  RESET_LINK_LASTS,
  session,
  streamOf,
  user,
  type LoginAttempted,
} from '@sallyport/domain';
import { CommandRunner, KeyRing, newId, openLinkToken } from '@sallyport/event-store';
import { about, type AnonymousContext, type UserContext } from '@sallyport/sign-in';

export interface SignInReport {
  readonly sessionEnded: boolean;
  readonly deviceBlocked: boolean;
  readonly passwordResetSent: boolean;
}

export class ReportSignIn extends Command<SignInReport> {
  constructor(
    readonly context: AnonymousContext,
    /** Of the link in the notice of the sign-in. */
    readonly token: string,
  ) {
    super();
  }
}

/** "This wasn't me": shuts out whoever signed in, and leaves them with a password that opens nothing. */
@CommandHandler(ReportSignIn)
export class ReportSignInHandler implements ICommandHandler<ReportSignIn> {
  constructor(
    private readonly run: CommandRunner,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

  async execute({ context: anonymous, token }: ReportSignIn): Promise<SignInReport> {
    const subject = openLinkToken(this.keys, 'sign-in-report', token);
    if (!subject) throw new DomainError('login_not_found');
    const { state } = await this.run.load(streamOf(login, subject.subjectId));
    if (state.status === 'unknown' || state.attempted.userId !== subject.userId)
      throw new DomainError('login_not_found');
    const { attempted } = state;
    const context = about(anonymous, attempted);
    // First what ends all sessions at once; what comes behind can only narrow it down.
    const passwordResetSent = await this.resetPassword(context, attempted);
    const [sessionEnded, deviceBlocked] = await Promise.all([
      state.status === 'succeeded' && this.endSession(context, state.sessionId),
      this.blockDevice(context, attempted.deviceId),
    ]);
    return { sessionEnded, deviceBlocked, passwordResetSent };
  }

  private async resetPassword(context: UserContext, { userRevision }: LoginAttempted): Promise<boolean> {
    const reset = {
      resetId: newId(context, 'reset'),
      expiresAt: later(context.now, RESET_LINK_LASTS),
      keyId: this.keys.currentKeyId,
    };
    const { passwordResetSent } = await this.run.execute(context, streamOf(user, context.userId), (state) =>
      decideReportSignIn({ reset, userRevision }, state),
    );
    return passwordResetSent;
  }

  private endSession(context: UserContext, sessionId: string): Promise<boolean> {
    const command = { userId: context.userId, reason: 'sign-in-reported' } as const;
    return isDone('session_not_found', () =>
      this.run.execute(context, streamOf(session, sessionId), (state) => decideEndSession(command, state)),
    );
  }

  private blockDevice(context: UserContext, deviceId: string): Promise<boolean> {
    const command = {
      userId: context.userId,
      reason: 'sign-in-reported',
      isCurrent: false,
      confirmed: true,
    } as const;
    return isDone('device_not_found', () =>
      this.run.execute(context, streamOf(device, deviceId), (state) => decideBlockDevice(command, state)),
    );
  }
}

/** Whether it could be done: a login that was refused has no session, and a device may have been forgotten since. */
async function isDone(missing: DomainError['code'], work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === missing) return false;
    throw error;
  }
}
