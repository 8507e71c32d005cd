import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { changeUser, type InputOf } from '@sallyport/contracts';
import type { CommandContext } from '@sallyport/event-store';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { ChangeUser } from './change-user.handler';

@Controller()
export class ChangeUserController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(changeUser)
  change(
    @Context() context: CommandContext,
    @Input() { params, body }: InputOf<typeof changeUser>,
  ): Promise<void> {
    return this.commands.execute(new ChangeUser(context, params.userId, body));
  }
}
