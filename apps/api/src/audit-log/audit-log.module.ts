import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ListsModule } from '../lists/lists.module';
import { ListMyAuditLogController } from './list-my-audit-log.controller';
import { ListMyAuditLogHandler } from './list-my-audit-log.handler';
import { ListOrganizationAuditLogController } from './list-organization-audit-log.controller';
import { ListOrganizationAuditLogHandler } from './list-organization-audit-log.handler';

@Module({
  imports: [CqrsModule, ListsModule],
  controllers: [ListMyAuditLogController, ListOrganizationAuditLogController],
  providers: [ListMyAuditLogHandler, ListOrganizationAuditLogHandler],
})
export class AuditLogModule {}
