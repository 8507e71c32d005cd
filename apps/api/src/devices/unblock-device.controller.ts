import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { unblockDevice, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { UserContext } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { UnblockDevice } from './unblock-device.handler';

@Controller()
export class UnblockDeviceController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(unblockDevice)
  async unblock(
    @Context() context: UserContext,
    @Input() { params }: InputOf<typeof unblockDevice>,
  ): Promise<AnswerOf<typeof unblockDevice>> {
    await this.commands.execute(new UnblockDevice(context, params.deviceId));
    return { deviceId: params.deviceId, blocked: false };
  }
}
