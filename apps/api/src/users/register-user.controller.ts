import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { registerUser, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { CommandContext } from '@sallyport/event-store';
import type { Principal } from '../http/authentication';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { Problem } from '../http/problem';
import { CurrentPrincipal } from '../http/request.decorators';
import { RegisterUser } from './register-user.handler';

@Controller()
export class RegisterUserController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(registerUser)
  register(
    @Context() context: CommandContext,
    @CurrentPrincipal() { kind }: Principal,
    @Input() { body }: InputOf<typeof registerUser>,
  ): Promise<AnswerOf<typeof registerUser>> {
    // A token that may add users must not grow into one that may do all, by an administrator of its own making.
    if (kind === 'service' && body.role === 'administrator') throw new Problem('forbidden');
    return this.commands.execute(new RegisterUser(context, body));
  }
}
