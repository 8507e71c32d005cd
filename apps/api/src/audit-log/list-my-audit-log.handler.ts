import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, listMyAuditLog } from '@sallyport/contracts';
import { AuditEntries, type AuditFilters } from '../lists/audit-entries';

type Entries = AnswerOf<typeof listMyAuditLog>;

export class ListMyAuditLog extends Query<Entries> {
  constructor(
    readonly userId: string,
    readonly filters: AuditFilters,
  ) {
    super();
  }
}

@QueryHandler(ListMyAuditLog)
export class ListMyAuditLogHandler implements IQueryHandler<ListMyAuditLog> {
  constructor(private readonly entries: AuditEntries) {}

  execute({ userId, filters }: ListMyAuditLog): Promise<Entries> {
    return this.entries.page({ userId }, filters, { userId });
  }
}
