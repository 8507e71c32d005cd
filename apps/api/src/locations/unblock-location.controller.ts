import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { unblockLocation, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { UserContext } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { UnblockLocation } from './unblock-location.handler';

@Controller()
export class UnblockLocationController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(unblockLocation)
  async unblock(
    @Context() context: UserContext,
    @Input() { params }: InputOf<typeof unblockLocation>,
  ): Promise<AnswerOf<typeof unblockLocation>> {
    await this.commands.execute(new UnblockLocation(context, params.locationId));
    return { locationId: params.locationId, blocked: false };
  }
}
