import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { SecurityModule } from '../security/security.module';
import { BlockLocationController } from './block-location.controller';
import { BlockLocationHandler } from './block-location.handler';
import { ListMyLocationsController } from './list-my-locations.controller';
import { ListMyLocationsHandler } from './list-my-locations.handler';
import { UnblockLocationController } from './unblock-location.controller';
import { UnblockLocationHandler } from './unblock-location.handler';

@Module({
  imports: [CqrsModule, SecurityModule],
  controllers: [ListMyLocationsController, BlockLocationController, UnblockLocationController],
  providers: [BlockLocationHandler, ListMyLocationsHandler, UnblockLocationHandler],
})
export class LocationsModule {}
