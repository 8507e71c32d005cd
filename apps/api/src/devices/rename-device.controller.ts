import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { renameDevice, type InputOf } from '@sallyport/contracts';
import type { UserContext } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { RenameDevice } from './rename-device.handler';

@Controller()
export class RenameDeviceController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(renameDevice)
  rename(
    @Context() context: UserContext,
    @Input() { params, body }: InputOf<typeof renameDevice>,
  ): Promise<void> {
    return this.commands.execute(new RenameDevice(context, params.deviceId, body.label));
  }
}
