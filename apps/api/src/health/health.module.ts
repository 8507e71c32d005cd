import { Module } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '@sallyport/event-store';
import { READ_MODEL_STORE, type ReadModelStore } from '@sallyport/read-models';
import { HEALTH_CHECKS, type HealthCheck } from './health-check';
import { HealthController } from './health.controller';

@Module({
  controllers: [HealthController],
  providers: [
    {
      provide: HEALTH_CHECKS,
      inject: [EVENT_STORE, READ_MODEL_STORE],
      useFactory: (store: EventStore, readModels: ReadModelStore): HealthCheck[] => [
        { name: 'event-store', check: async () => void (await store.readAll({ after: 0, limit: 1 })) },
        { name: 'read-models', check: async () => void (await readModels.parked()) },
      ],
    },
  ],
})
export class HealthModule {}
