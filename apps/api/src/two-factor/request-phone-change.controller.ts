import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { parseMobileNumber } from '@sallyport/adapters/phone-numbers';
import { requestPhoneChange, type AnswerOf, type InputOf } from '@sallyport/contracts';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { Problem } from '../http/problem';
import type { UserContext } from '../security/user-context';
import { RequestPhoneChange } from './request-phone-change.handler';

@Controller()
export class RequestPhoneChangeController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(requestPhoneChange)
  async request(
    @Context() context: UserContext,
    @Input() { body }: InputOf<typeof requestPhoneChange>,
  ): Promise<AnswerOf<typeof requestPhoneChange>> {
    const number = parseMobileNumber(body.country, body.number);
    if (!number) throw new Problem('invalid_phone_number');
    const phone = { phone: number.e164, country: number.country };
    return this.commands.execute(new RequestPhoneChange(context, phone));
  }
}
