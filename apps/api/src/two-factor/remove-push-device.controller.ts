import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { removePushDevice, type InputOf } from '@sallyport/contracts';
import type { SessionContext } from '@sallyport/sign-in';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { RemovePushDevice } from './remove-push-device.handler';

@Controller()
export class RemovePushDeviceController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(removePushDevice)
  remove(
    @Context() context: SessionContext,
    @Input() { params }: InputOf<typeof removePushDevice>,
  ): Promise<void> {
    return this.commands.execute(new RemovePushDevice(context, params.factorId));
  }
}
