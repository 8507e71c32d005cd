import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { blockDevice, type AnswerOf, type InputOf } from '@sallyport/contracts';
import type { UserContext } from '@sallyport/sign-in';
import type { SessionPrincipal } from '../http/authentication';
import { Context } from '../http/command-context';
import { Endpoint } from '../http/endpoint.decorator';
import { Input } from '../http/input.decorator';
import { CurrentSession } from '../http/request.decorators';
import { BlockDevice } from './block-device.handler';

@Controller()
export class BlockDeviceController {
  constructor(private readonly commands: CommandBus) {}

  @Endpoint(blockDevice)
  async block(
    @Context() context: UserContext,
    @CurrentSession() session: SessionPrincipal,
    @Input() { params: { deviceId }, body }: InputOf<typeof blockDevice>,
  ): Promise<AnswerOf<typeof blockDevice>> {
    const how = {
      reason: body.reason ?? 'lost',
      isCurrent: session.deviceId === deviceId,
      confirmed: body.confirm ?? false,
    };
    await this.commands.execute(new BlockDevice(context, deviceId, how));
    return { deviceId, blocked: true };
  }
}
