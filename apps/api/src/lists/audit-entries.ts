import { Inject, Injectable } from '@nestjs/common';
import {
  auditLog,
  auditSubjects,
  READ_MODEL_STORE,
  subjectIdsOf,
  type AuditEntryDocument,
  type Query,
  type ReadModelStore,
  type Viewer,
} from '@sallyport/read-models';
import type { Position } from '@sallyport/event-store';
import { ReadYourWrites } from '../http/read-your-writes';
import { viewAuditEntry } from './audit-entry-view';
import { pageOf, type Page, type PageQuery } from './page';
import { findSubjects } from './subjects';

/** What a list of entries can be narrowed down to. */
export interface AuditFilters extends PageQuery {
  readonly type?: string | undefined;
  readonly from?: string | undefined;
  /** Excluded. */
  readonly to?: string | undefined;
  readonly after?: Position | undefined;
}

/** The audit log: entries hold ids alone, what they speak of is joined when they are read. */
@Injectable()
export class AuditEntries {
  constructor(
    private readonly writes: ReadYourWrites,
    @Inject(READ_MODEL_STORE) private readonly store: ReadModelStore,
  ) {}

  /** A page of the entries of `whose`, newest first. */
  async page(
    whose: Query<AuditEntryDocument>['where'],
    { type, from, to, after, ...query }: AuditFilters,
    viewer: Viewer,
  ): Promise<Page<ReturnType<typeof viewAuditEntry>>> {
    await this.writes.reach(after, auditLog.name, auditSubjects.name);
    const list = {
      where: { ...whose, ...(type !== undefined && { type }) },
      range: { field: 'occurredAt', ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
      sort: { field: 'occurredAt', direction: 'descending' },
    } as const;
    const { data, nextCursor } = await pageOf(this.store, auditLog, list, query);
    const subjects = await findSubjects(this.store, data.flatMap(subjectIdsOf));
    return { data: data.map((entry) => viewAuditEntry(entry, subjects, viewer)), nextCursor };
  }
}
