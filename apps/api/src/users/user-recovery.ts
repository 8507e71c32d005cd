import { Controller, Inject } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { cancelUserRecovery, requestUserRecovery, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { Recovery } from '@sallyport/domain';
import {
  cancelRecoveryByAdministrator,
  requestRecovery,
  type SessionContext,
  type SignInParts,
} from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { Problem } from '../http/problem';
import { Members } from '../security/members';
import { SIGN_IN } from '../security/sign-in-parts';

/** A way back for somebody else. Nobody starts or stops their own: whoever took over a session would use it. */
@Controller()
export class UserRecoveryController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(requestUserRecovery)
  async request(
    @Context() context: SessionContext,
    @Input() { params }: InputOf<typeof requestUserRecovery>,
  ): Promise<AnswerOf<typeof requestUserRecovery>> {
    const { recoveryId, dueAt } = await this.commands.execute(
      new RequestUserRecovery(context, requireOther(context, params.userId)),
    );
    return { recoveryId, dueAt };
  }

  @Endpoint(cancelUserRecovery)
  cancel(
    @Context() context: SessionContext,
    @Input() { params }: InputOf<typeof cancelUserRecovery>,
  ): Promise<void> {
    return this.commands.execute(new CancelUserRecovery(context, requireOther(context, params.userId)));
  }
}

function requireOther(context: SessionContext, userId: string): string {
  if (userId === context.userId) throw new Problem('forbidden');
  return userId;
}

export class RequestUserRecovery extends Command<Recovery> {
  constructor(
    readonly context: SessionContext,
    readonly userId: string,
  ) {
    super();
  }
}

@CommandHandler(RequestUserRecovery)
export class RequestUserRecoveryHandler implements ICommandHandler<RequestUserRecovery> {
  constructor(
    private readonly members: Members,
    @Inject(SIGN_IN) private readonly signIn: SignInParts,
  ) {}

  async execute({ context, userId }: RequestUserRecovery): Promise<Recovery> {
    return requestRecovery(this.signIn, await this.members.about(context, userId), 'administrator');
  }
}

export class CancelUserRecovery extends Command<void> {
  constructor(
    readonly context: SessionContext,
    readonly userId: string,
  ) {
    super();
  }
}

@CommandHandler(CancelUserRecovery)
export class CancelUserRecoveryHandler implements ICommandHandler<CancelUserRecovery> {
  constructor(
    private readonly members: Members,
    @Inject(SIGN_IN) private readonly signIn: SignInParts,
  ) {}

  async execute({ context, userId }: CancelUserRecovery): Promise<void> {
    await cancelRecoveryByAdministrator(this.signIn, await this.members.about(context, userId));
  }
}
