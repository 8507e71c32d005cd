import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ListsModule } from '../lists/lists.module';
import { SecurityModule } from '../security/security.module';
import { EndMySessionController } from './end-my-session.controller';
import { EndMySessionHandler } from './end-my-session.handler';
import { EndMySessionsController } from './end-my-sessions.controller';
import { EndMySessionsHandler } from './end-my-sessions.handler';
import { ListMySessionsController } from './list-my-sessions.controller';
import { ListMySessionsHandler } from './list-my-sessions.handler';

@Module({
  imports: [CqrsModule, ListsModule, SecurityModule],
  controllers: [ListMySessionsController, EndMySessionController, EndMySessionsController],
  providers: [EndMySessionHandler, EndMySessionsHandler, ListMySessionsHandler],
})
export class MySessionsModule {}
