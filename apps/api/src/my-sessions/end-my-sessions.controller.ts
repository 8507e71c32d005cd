import { Controller, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { endMySessions, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { SessionContext } from '@sallyport/sign-in';
import type { FastifyReply } from 'fastify';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { signOut } from '../session/sign-out';
import { EndMySessions } from './end-my-sessions.handler';

@Controller()
export class EndMySessionsController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(endMySessions)
  async end(
    @Context() context: SessionContext,
    @Input() { query }: InputOf<typeof endMySessions>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerOf<typeof endMySessions>> {
    const exceptCurrent = query.except === 'current';
    const result = await this.commands.execute(new EndMySessions(context, exceptCurrent));
    if (!exceptCurrent) signOut(reply);
    return result;
  }
}
