import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { liftLockout, type InputOf } from '@sallyport/contracts';
import type { CommandContext } from '@sallyport/event-store';
import type { Principal } from '../http/authentication';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CurrentPrincipal } from '../http/request.decorators';
import { LiftLockout } from './lift-lockout.handler';
import { ServiceReach } from './service-reach';

@Controller()
export class LiftLockoutController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reach: ServiceReach,
  ) {}

  @Endpoint(liftLockout)
  async lift(
    @Context() context: CommandContext,
    @CurrentPrincipal() principal: Principal,
    @Input() { params }: InputOf<typeof liftLockout>,
  ): Promise<void> {
    await this.reach.requireUser(principal, params.userId);
    return this.commands.execute(new LiftLockout(context, params.userId));
  }
}
