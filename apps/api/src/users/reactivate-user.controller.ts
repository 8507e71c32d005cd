import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { reactivateUser, type InputOf } from '@sallyport/contracts';
import type { CommandContext } from '@sallyport/event-store';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { ReactivateUser } from './reactivate-user.handler';

@Controller()
export class ReactivateUserController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(reactivateUser)
  reactivate(
    @Context() context: CommandContext,
    @Input() { params }: InputOf<typeof reactivateUser>,
  ): Promise<void> {
    return this.commands.execute(new ReactivateUser(context, params.userId));
  }
}
