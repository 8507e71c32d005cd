import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  begun,
  decideEnrolAuthenticatorApp,
  DomainError,
  factors,
  organization,
  streamOf,
  type AuthenticatorApp,
} from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import { backupCodesUnder, proveCode, type SessionContext, type SignInParts } from '@sallyport/sign-in';
import { EndSessions } from '../security/end-sessions';
import { SIGN_IN } from '../security/sign-in-parts';
import { FactorChanges } from './factor-changes';

export interface VerifiedAuthenticatorApp {
  readonly factorId: string;
  /** Those that came with a first factor. */
  readonly backupCodes?: string[];
}

export class VerifyAuthenticatorApp extends Command<VerifiedAuthenticatorApp> {
  constructor(
    readonly context: SessionContext,
    readonly deviceId: string,
    readonly factorId: string,
    readonly code: string,
  ) {
    super();
  }
}

/** The first code of an app: from it on the app is a factor, and the other sessions are over. */
@CommandHandler(VerifyAuthenticatorApp)
export class VerifyAuthenticatorAppHandler implements ICommandHandler<VerifyAuthenticatorApp> {
  constructor(
    private readonly run: CommandRunner,
    private readonly sessions: EndSessions,
    private readonly changes: FactorChanges,
    @Inject(SIGN_IN) private readonly signIn: SignInParts,
  ) {}

  async execute(command: VerifyAuthenticatorApp): Promise<VerifiedAuthenticatorApp> {
    const { context, factorId } = command;
    const { state } = await this.run.load(streamOf(factors, context.userId));
    const app = state.apps[factorId];
    if (!app || app.status === 'removed') throw new DomainError('factor_not_found');
    // Enrolled by an earlier run that may not have come to the end of this.
    const withCodes = app.status === 'offered' ? await this.enrol(command, app) : false;
    await this.sessions.others(context, 'factor-changed');
    if (!withCodes) return { factorId };
    const { backupCodes } = (await this.run.load(streamOf(factors, context.userId))).state;
    return { factorId, ...(backupCodes && { backupCodes: [...backupCodes.codes] }) };
  }

  /** Tells whether backup codes came with it. */
  private async enrol(
    { context, deviceId, code }: VerifyAuthenticatorApp,
    { factorId, seed }: AuthenticatorApp,
  ): Promise<boolean> {
    const { state } = await this.run.load(streamOf(organization, context.organizationId));
    const backupCodes = backupCodesUnder(begun(state).policy, this.signIn.entropy);
    const step = this.signIn.codes.totpStep(seed, code, context.now);
    const { backupCodesGenerated } = await proveCode(this.signIn, context, {
      bucket: deviceId,
      challengeId: factorId,
      ofNewFactor: true,
      judge: () => (step === undefined ? { right: false, reason: 'wrong' } : { right: true, factorId }),
      use: () =>
        this.changes.execute(context, (now) =>
          decideEnrolAuthenticatorApp({ factorId, step: step ?? 0, backupCodes }, now),
        ),
    });
    return backupCodesGenerated;
  }
}
