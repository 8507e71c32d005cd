import { Controller, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { endCurrentSession } from '@sallyport/contracts';
import type { SessionContext } from '@sallyport/sign-in';
import type { FastifyReply } from 'fastify';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { EndCurrentSession } from './end-current-session.handler';
import { signOut } from './sign-out';

@Controller()
export class EndCurrentSessionController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(endCurrentSession)
  async end(
    @Context() context: SessionContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.commands.execute(new EndCurrentSession(context));
    signOut(reply);
  }
}
