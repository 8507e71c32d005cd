import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { blockLocation, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { UserContext } from '@sallyport/sign-in';
import type { SessionPrincipal } from '../http/authentication';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { Client, CurrentSession, type RequestClient } from '../http/request.decorators';
import { BlockLocation } from './block-location.handler';

@Controller()
export class BlockLocationController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(blockLocation)
  async block(
    @Context() context: UserContext,
    @CurrentSession() session: SessionPrincipal,
    @Client() { ip }: RequestClient,
    @Input() { params, body }: InputOf<typeof blockLocation>,
  ): Promise<AnswerOf<typeof blockLocation>> {
    const confirmed = body.confirm ?? false;
    await this.commands.execute(new BlockLocation(context, session, ip, params.locationId, confirmed));
    return { locationId: params.locationId, blocked: true };
  }
}
