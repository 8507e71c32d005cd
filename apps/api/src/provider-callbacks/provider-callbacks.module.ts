import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ReceiveProviderCallbackController } from './receive-provider-callback.controller';
import { ReportDeliveriesHandler } from './report-deliveries.handler';

@Module({
  imports: [CqrsModule],
  controllers: [ReceiveProviderCallbackController],
  providers: [ReportDeliveriesHandler],
})
export class ProviderCallbacksModule {}
