import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { deactivateUser, type InputOf } from '@sallyport/contracts';
import type { CommandContext } from '@sallyport/event-store';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { DeactivateUser } from './deactivate-user.handler';

@Controller()
export class DeactivateUserController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(deactivateUser)
  deactivate(
    @Context() context: CommandContext,
    @Input() { params }: InputOf<typeof deactivateUser>,
  ): Promise<void> {
    return this.commands.execute(new DeactivateUser(context, params.userId));
  }
}
