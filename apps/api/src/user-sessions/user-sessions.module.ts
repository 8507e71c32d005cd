import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ListsModule } from '../lists/lists.module';
import { SecurityModule } from '../security/security.module';
import { EndUserSessionsController } from './end-user-sessions.controller';
import { EndUserSessionsHandler } from './end-user-sessions.handler';
import { ListUserSessionsController } from './list-user-sessions.controller';
import { ListUserSessionsHandler } from './list-user-sessions.handler';

@Module({
  imports: [CqrsModule, ListsModule, SecurityModule],
  controllers: [ListUserSessionsController, EndUserSessionsController],
  providers: [ListUserSessionsHandler, EndUserSessionsHandler],
})
export class UserSessionsModule {}
