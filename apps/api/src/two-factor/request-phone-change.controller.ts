import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { requestPhoneChange, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { SessionContext } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { PhoneNumbers } from '../security/phone-numbers';
import { RequestPhoneChange } from './request-phone-change.handler';

@Controller()
export class RequestPhoneChangeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly numbers: PhoneNumbers,
  ) {}

  @Endpoint(requestPhoneChange)
  async request(
    @Context() context: SessionContext,
    @Input() { body }: InputOf<typeof requestPhoneChange>,
  ): Promise<AnswerOf<typeof requestPhoneChange>> {
    return this.commands.execute(new RequestPhoneChange(context, this.numbers.parse(body)));
  }
}
