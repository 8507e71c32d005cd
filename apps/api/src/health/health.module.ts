import { Module } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '@sallyport/event-store';
import { CLOCK, type Clock } from '@sallyport/ports';
import { READ_MODEL_STORE, type ReadModelStore } from '@sallyport/read-models';
import { checkProjections } from './check-projections';
import { HEALTH_CHECKS, ok, type HealthCheck } from './health-check';
import { HealthController } from './health.controller';
import { MetricsController } from './metrics.controller';

@Module({
  controllers: [HealthController, MetricsController],
  providers: [
    {
      provide: HEALTH_CHECKS,
      inject: [EVENT_STORE, READ_MODEL_STORE, CLOCK],
      useFactory: (store: EventStore, readModels: ReadModelStore, clock: Clock): HealthCheck[] => [
        { name: 'event-store', check: async () => (await store.readAll({ after: 0, limit: 1 }), ok) },
        { name: 'read-models', check: async () => (await readModels.parked(), ok) },
        checkProjections(store, readModels, clock),
      ],
    },
  ],
})
export class HealthModule {}
