import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { eraseUser, type InputOf } from '@sallyport/contracts';
import type { CommandContext } from '@sallyport/event-store';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { EraseUser } from './erase-user.handler';

@Controller()
export class EraseUserController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(eraseUser)
  erase(@Context() context: CommandContext, @Input() { params }: InputOf<typeof eraseUser>): Promise<void> {
    return this.commands.execute(new EraseUser(context, params.userId));
  }
}
