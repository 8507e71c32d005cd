import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { deactivateUser, type InputOf } from '@sallyport/contracts';
import type { CommandContext } from '@sallyport/event-store';
import type { Principal } from '../http/authentication';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CurrentPrincipal } from '../http/request.decorators';
import { DeactivateUser } from './deactivate-user.handler';
import { ServiceReach } from './service-reach';

@Controller()
export class DeactivateUserController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reach: ServiceReach,
  ) {}

  @Endpoint(deactivateUser)
  async deactivate(
    @Context() context: CommandContext,
    @CurrentPrincipal() principal: Principal,
    @Input() { params }: InputOf<typeof deactivateUser>,
  ): Promise<void> {
    await this.reach.requireUser(principal, params.userId);
    return this.commands.execute(new DeactivateUser(context, params.userId));
  }
}
