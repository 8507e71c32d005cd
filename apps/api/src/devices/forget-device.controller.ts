import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { forgetDevice, type InputOf } from '@sallyport/contracts';
import type { UserContext } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { ForgetDevice } from './forget-device.handler';

@Controller()
export class ForgetDeviceController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(forgetDevice)
  forget(@Context() context: UserContext, @Input() { params }: InputOf<typeof forgetDevice>): Promise<void> {
    return this.commands.execute(new ForgetDevice(context, params.deviceId));
  }
}
