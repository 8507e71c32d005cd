import { Controller, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { endMySession, type InputOf } from '@sallyport/contracts';
import type { SessionContext } from '@sallyport/sign-in';
import type { FastifyReply } from 'fastify';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { signOut } from '../session/sign-out';
import { EndMySession } from './end-my-session.handler';

@Controller()
export class EndMySessionController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(endMySession)
  async end(
    @Context() context: SessionContext,
    @Input() { params }: InputOf<typeof endMySession>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.commands.execute(new EndMySession(context, params.sessionId));
    if (params.sessionId === context.sessionId) signOut(reply);
  }
}
