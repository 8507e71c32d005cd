import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { changeMe, type InputOf } from '@sallyport/contracts';
import type { SessionContext } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { ChangeUser } from '../users/change-user.handler';

/** Name, time zone and language are one's own affair; the role is for administrators. */
@Controller()
export class ChangeMeController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(changeMe)
  change(@Context() context: SessionContext, @Input() { body }: InputOf<typeof changeMe>): Promise<void> {
    const { name, timeZone, language } = body;
    return this.commands.execute(new ChangeUser(context, context.userId, { name, timeZone, language }));
  }
}
