import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AnswerOf, listOrganizationAuditLog } from '@sallyport/contracts';
import type { Viewer } from '@sallyport/read-models';
import { AuditEntries, type AuditFilters } from '../lists/audit-entries';

type Entries = AnswerOf<typeof listOrganizationAuditLog>;

export class ListOrganizationAuditLog extends Query<Entries> {
  constructor(
    readonly organizationId: string,
    readonly filters: AuditFilters & {
      /** Whom entries are about; left out: anybody, and the organization itself. */
      readonly user?: string | undefined;
    },
    /** Who reads it: the id of a user, or of a service token, whom no entry calls "you". */
    readonly viewer: Viewer,
  ) {
    super();
  }
}

@QueryHandler(ListOrganizationAuditLog)
export class ListOrganizationAuditLogHandler implements IQueryHandler<ListOrganizationAuditLog> {
  constructor(private readonly entries: AuditEntries) {}

  execute({ organizationId, filters, viewer }: ListOrganizationAuditLog): Promise<Entries> {
    const { user: userId, ...rest } = filters;
    // The organization is asked for always: another one's user has no entries here.
    const whose = { organizationId, ...(userId !== undefined && { userId }) };
    return this.entries.page(whose, rest, viewer);
  }
}
