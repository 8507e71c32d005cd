import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ListEventsController } from './list-events.controller';
import { ListEventsHandler } from './list-events.handler';
import { History } from './read-history';

@Module({
  imports: [CqrsModule],
  controllers: [ListEventsController],
  providers: [History, ListEventsHandler],
})
export class EventsModule {}
