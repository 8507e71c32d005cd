import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { liftLockout, type InputOf } from '@sallyport/contracts';
import type { CommandContext } from '@sallyport/event-store';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { LiftLockout } from './lift-lockout.handler';

@Controller()
export class LiftLockoutController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(liftLockout)
  lift(@Context() context: CommandContext, @Input() { params }: InputOf<typeof liftLockout>): Promise<void> {
    return this.commands.execute(new LiftLockout(context, params.userId));
  }
}
