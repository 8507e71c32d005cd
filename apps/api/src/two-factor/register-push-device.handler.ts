import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CONFIG, type Config } from '@sallyport/config';
import {
  begun,
  decideRegisterPushDevice,
  DomainError,
  organization,
  session,
  streamOf,
} from '@sallyport/domain';
import { CommandRunner, newId } from '@sallyport/event-store';
import type { SessionContext } from '@sallyport/sign-in';
import { EndSessions } from '../security/end-sessions';

import { FactorChanges } from './factor-changes';

export class RegisterPushDevice extends Command<{ readonly factorId: string }> {
  constructor(
    readonly context: SessionContext,
    readonly label: string | undefined,
    readonly subscription: { readonly endpoint: string; readonly p256dh: string; readonly auth: string },
  ) {
    super();
  }
}

/** From then on codes can be pushed to the browser, and the other sessions are over. */
@CommandHandler(RegisterPushDevice)
export class RegisterPushDeviceHandler implements ICommandHandler<RegisterPushDevice> {
  constructor(
    private readonly run: CommandRunner,
    private readonly changes: FactorChanges,
    private readonly sessions: EndSessions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'pushEndpoints'>,
  ) {}

  async execute({
    context,
    label,
    subscription,
  }: RegisterPushDevice): Promise<{ readonly factorId: string }> {
    const [{ state: organizationNow }, { state: sessionNow }] = await Promise.all([
      this.run.load(streamOf(organization, context.organizationId)),
      this.run.load(streamOf(session, context.sessionId)),
    ]);
    if (!begun(organizationNow).policy.allowedFactors.includes('push'))
      throw new DomainError('factor_not_available');
    const command = {
      factorId: newId(context, 'factor'),
      label: label ?? begun(sessionNow).deviceLabel,
      subscription,
      allowed: this.config.pushEndpoints,
    };
    const registered = await this.changes.execute(context, (state) =>
      decideRegisterPushDevice(command, state),
    );
    await this.sessions.others(context, 'factor-changed');
    return registered;
  }
}
