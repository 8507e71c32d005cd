import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { blockDevice, type InputOf } from '@sallyport/contracts';
import type { SessionPrincipal } from '../http/authentication';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CurrentSession } from '../http/request.decorators';
import type { UserContext } from '../security/user-context';
import { BlockDevice } from './block-device.handler';

@Controller()
export class BlockDeviceController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(blockDevice)
  block(
    @Context() context: UserContext,
    @CurrentSession() session: SessionPrincipal,
    @Input() { params: { deviceId }, body }: InputOf<typeof blockDevice>,
  ): Promise<void> {
    const how = {
      reason: body.reason ?? 'lost',
      isCurrent: session.deviceId === deviceId,
      confirmed: body.confirm ?? false,
    };
    return this.commands.execute(new BlockDevice(context, deviceId, how));
  }
}
