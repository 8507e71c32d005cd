import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { registerPushDevice, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { SessionContext } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { RegisterPushDevice } from './register-push-device.handler';

@Controller()
export class RegisterPushDeviceController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(registerPushDevice)
  register(
    @Context() context: SessionContext,
    @Input() { body: { label, subscription } }: InputOf<typeof registerPushDevice>,
  ): Promise<AnswerOf<typeof registerPushDevice>> {
    const { endpoint, keys } = subscription;
    return this.commands.execute(new RegisterPushDevice(context, label, { endpoint, ...keys }));
  }
}
