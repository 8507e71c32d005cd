import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { cancelPhoneChange, type InputOf } from '@sallyport/contracts';
import type { UserContext } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CancelPhoneChange } from './cancel-phone-change.handler';

@Controller()
export class CancelPhoneChangeController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(cancelPhoneChange)
  cancel(
    @Context() context: UserContext,
    @Input() { params }: InputOf<typeof cancelPhoneChange>,
  ): Promise<void> {
    return this.commands.execute(new CancelPhoneChange(context, params.phoneChangeId));
  }
}
