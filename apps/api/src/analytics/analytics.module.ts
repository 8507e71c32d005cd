import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ListsModule } from '../lists/lists.module';
import { AnalyticsController } from './analytics.controller';
import { CountCountriesHandler } from './count-countries.handler';
import { CountDeliveriesHandler } from './count-deliveries.handler';
import { CountFactorsHandler } from './count-factors.handler';
import { CountSignInsHandler } from './count-sign-ins.handler';

@Module({
  imports: [CqrsModule, ListsModule],
  controllers: [AnalyticsController],
  providers: [CountCountriesHandler, CountDeliveriesHandler, CountFactorsHandler, CountSignInsHandler],
})
export class AnalyticsModule {}
