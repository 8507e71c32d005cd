import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { endUserSessions, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { CommandContext } from '@sallyport/event-store';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { EndUserSessions } from './end-user-sessions.handler';

@Controller()
export class EndUserSessionsController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(endUserSessions)
  end(
    @Context() context: CommandContext,
    @Input() { params }: InputOf<typeof endUserSessions>,
  ): Promise<AnswerOf<typeof endUserSessions>> {
    return this.commands.execute(new EndUserSessions(context, params.userId));
  }
}
