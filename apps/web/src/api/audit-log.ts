import { api, bodyOf } from './client';
import { behind, pagedQuery } from './paged';
import type { AuditLogEntry } from './shapes';

interface AuditQuery {
  readonly type?: string;
  readonly from?: string;
  readonly to?: string;
}

/** One page of the log: of the signed-in user, or of the whole organization. */
const pageOfLog = (isOrganization: boolean, query: AuditQuery, cursor: string | undefined, limit: number) => {
  const params = { query: { ...query, ...behind(cursor), limit } };
  return bodyOf(
    isOrganization
      ? api.GET('/v1/organization/audit-log', { params })
      : api.GET('/v1/me/audit-log', { params }),
  );
};

export const auditLogQuery = (isOrganization: boolean, query: AuditQuery) =>
  pagedQuery(['audit-log', isOrganization, query], (cursor) => pageOfLog(isOrganization, query, cursor, 30));

/** All entries there are, page after page. */
export async function wholeLog(isOrganization: boolean, query: AuditQuery): Promise<AuditLogEntry[]> {
  const entries: AuditLogEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await pageOfLog(isOrganization, query, cursor, 100);
    entries.push(...page.data);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return entries;
}
