import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, listMyAuditLog } from '@sallyport/contracts';
import type { Viewer } from '@sallyport/read-models';
import { AuditEntries, type AuditFilters } from '../lists/audit-entries';

type Entries = AnswerOf<typeof listMyAuditLog>;

export class ListMyAuditLog extends Query<Entries> {
  constructor(
    readonly filters: AuditFilters,
    /** Whose entries they are, too. */
    readonly viewer: Viewer,
  ) {
    super();
  }
}

@QueryHandler(ListMyAuditLog)
export class ListMyAuditLogHandler implements IQueryHandler<ListMyAuditLog> {
  constructor(private readonly entries: AuditEntries) {}

  execute({ filters, viewer }: ListMyAuditLog): Promise<Entries> {
    return this.entries.page({ userId: viewer.userId }, filters, viewer);
  }
}
