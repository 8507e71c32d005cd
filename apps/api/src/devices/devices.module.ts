import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { SecurityModule } from '../security/security.module';
import { BlockDeviceController } from './block-device.controller';
import { BlockDeviceHandler } from './block-device.handler';
import { ForgetDeviceController } from './forget-device.controller';
import { ForgetDeviceHandler } from './forget-device.handler';
import { ListMyDevicesController } from './list-my-devices.controller';
import { ListMyDevicesHandler } from './list-my-devices.handler';
import { RenameDeviceController } from './rename-device.controller';
import { RenameDeviceHandler } from './rename-device.handler';
import { UnblockDeviceController } from './unblock-device.controller';
import { UnblockDeviceHandler } from './unblock-device.handler';

@Module({
  imports: [CqrsModule, SecurityModule],
  controllers: [
    ListMyDevicesController,
    BlockDeviceController,
    UnblockDeviceController,
    RenameDeviceController,
    ForgetDeviceController,
  ],
  providers: [
    BlockDeviceHandler,
    ForgetDeviceHandler,
    ListMyDevicesHandler,
    RenameDeviceHandler,
    UnblockDeviceHandler,
  ],
})
export class DevicesModule {}
