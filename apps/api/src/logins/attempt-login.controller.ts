import { Controller, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { attemptLogin, type InputOf, type Login } from '@sallyport/contracts';
import type { CommandContext } from '@sallyport/event-store';
import type { FastifyReply } from 'fastify';
import type { Principal } from '../http/authentication';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { Problem } from '../http/problem';
import { Client, OptionalPrincipal, type RequestClient } from '../http/request.decorators';
import { parseToken } from '../http/secret-token';
import { AttemptLogin } from './attempt-login.handler';
import { deliverTokens } from './deliver-tokens';

@Controller()
export class AttemptLoginController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(attemptLogin)
  async attempt(
    @Context() context: CommandContext,
    @Input() { body }: InputOf<typeof attemptLogin>,
    @Client() { ip, userAgent, deviceToken }: RequestClient,
    @OptionalPrincipal() principal: Principal | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Login> {
    const service = principal?.kind === 'service' ? principal : undefined;
    // Whoever may name the client's address can pass for anybody's: a scope of its own.
    if (body.client && !service?.scopes.includes('logins:delegate')) throw new Problem('forbidden');
    const client = {
      ...(body.client ?? { ip, userAgent }),
      deviceToken: deviceToken === undefined ? undefined : parseToken('device', deviceToken),
    };
    const command = new AttemptLogin(context, body.email, body.password, client, service?.organizationId);
    return deliverTokens(await this.commands.execute(command), body.tokenDelivery ?? 'cookie', reply);
  }
}
