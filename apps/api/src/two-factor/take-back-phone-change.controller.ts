import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { cancelPhoneChangeByLink, type InputOf } from '@sallyport/contracts';
import type { AnonymousContext } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { TakeBackPhoneChange } from './take-back-phone-change.handler';

@Controller()
export class TakeBackPhoneChangeController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(cancelPhoneChangeByLink)
  takeBack(
    @Context() context: AnonymousContext,
    @Input() { body }: InputOf<typeof cancelPhoneChangeByLink>,
  ): Promise<void> {
    return this.commands.execute(new TakeBackPhoneChange(context, body.token));
  }
}
