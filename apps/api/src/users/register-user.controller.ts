import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { registerUser, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { CommandContext } from '@sallyport/event-store';
import type { Principal } from '../http/authentication';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CurrentPrincipal } from '../http/request.decorators';
import { RegisterUser } from './register-user.handler';
import { ServiceReach } from './service-reach';

@Controller()
export class RegisterUserController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reach: ServiceReach,
  ) {}

  @Endpoint(registerUser)
  register(
    @Context() context: CommandContext,
    @CurrentPrincipal() principal: Principal,
    @Input() { body }: InputOf<typeof registerUser>,
  ): Promise<AnswerOf<typeof registerUser>> {
    this.reach.requireRole(principal, body.role);
    return this.commands.execute(new RegisterUser(context, body));
  }
}
