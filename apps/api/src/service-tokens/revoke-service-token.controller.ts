import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { revokeServiceToken, type InputOf } from '@sallyport/contracts';
import type { CommandContext } from '@sallyport/event-store';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { RevokeServiceToken } from './revoke-service-token.handler';

@Controller()
export class RevokeServiceTokenController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(revokeServiceToken)
  revoke(
    @Context() context: CommandContext,
    @Input() { params }: InputOf<typeof revokeServiceToken>,
  ): Promise<void> {
    return this.commands.execute(new RevokeServiceToken(context, params.tokenId));
  }
}
