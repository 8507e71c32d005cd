import { Inject, Injectable } from '@nestjs/common';
import {
  begun,
  decideCompleteEnrolment,
  decideVerifyPhone,
  DomainError,
  factors,
  login,
  organization,
  streamOf,
  type Challenge,
} from '@sallyport/domain';
import { CommandRunner } from '@sallyport/event-store';
import { ENTROPY, type Entropy } from '@sallyport/ports';
import { MessageBudget } from '../security/message-budget';
import { newBackupCodes } from '../security/new-backup-codes';
import type { UserContext } from '../security/user-context';

/** Writes down what the first right code of an enrolment proved. */
@Injectable()
export class EnrolPhone {
  constructor(
    private readonly run: CommandRunner,
    private readonly messageBudget: MessageBudget,
    @Inject(ENTROPY) private readonly entropy: Entropy,
  ) {}

  /** The number counts from now on; gives the user's backup codes, to be shown once. */
  async complete(
    context: UserContext,
    loginId: string,
    { sentTo }: Challenge,
    sessionId: string,
  ): Promise<readonly string[]> {
    if (sentTo === null) throw new DomainError('invalid_code');
    await this.messageBudget.noteProved(sentTo);
    const codes = newBackupCodes(this.entropy);
    const { state } = await this.run.load(streamOf(organization, context.organizationId));
    const command = { loginId, phone: sentTo, codes, email: begun(state).policy.backupCodeEmail };
    await this.run.on(context, streamOf(factors, context.userId), (now) => decideVerifyPhone(command, now));
    await this.run.on(
      context,
      streamOf(login, loginId),
      (now) => decideCompleteEnrolment({ sessionId }, now),
      {
        step: 'complete',
      },
    );
    return codes;
  }
}
