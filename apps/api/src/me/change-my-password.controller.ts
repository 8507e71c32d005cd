import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { changeMyPassword, type InputOf } from '@sallyport/contracts';
import type { SessionContext } from '@sallyport/sign-in';
import type { SessionPrincipal } from '../http/authentication';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CurrentSession } from '../http/request.decorators';
import { ChangeMyPassword } from './change-my-password.handler';

@Controller()
export class ChangeMyPasswordController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(changeMyPassword)
  change(
    @Context() context: SessionContext,
    @CurrentSession() { deviceId }: SessionPrincipal,
    @Input() { body }: InputOf<typeof changeMyPassword>,
  ): Promise<void> {
    const { currentPassword, newPassword } = body;
    return this.commands.execute(new ChangeMyPassword(context, deviceId, currentPassword, newPassword));
  }
}
