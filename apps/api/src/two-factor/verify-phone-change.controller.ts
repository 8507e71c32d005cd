import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { verifyPhoneChange, type InputOf } from '@sallyport/contracts';
import type { SessionContext } from '@sallyport/sign-in';
import type { SessionPrincipal } from '../http/authentication';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CurrentSession } from '../http/request.decorators';
import { VerifyPhoneChange } from './verify-phone-change.handler';

@Controller()
export class VerifyPhoneChangeController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(verifyPhoneChange)
  verify(
    @Context() context: SessionContext,
    @CurrentSession() { deviceId }: SessionPrincipal,
    @Input() { params: { phoneChangeId }, body }: InputOf<typeof verifyPhoneChange>,
  ): Promise<void> {
    return this.commands.execute(new VerifyPhoneChange(context, deviceId, phoneChangeId, body.code));
  }
}
