import { Text, Timeline } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { auditLogQuery } from '../../api/audit-log';
import type { AuditLogEntry } from '../../api/shapes';
import { useSession } from '../../app/session';
import { t } from '../../i18n';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { approximatePlace } from '../../ui/place-name';
import { Time } from '../../ui/time';
import { ExportButtons } from './export-buttons';
import { FilterBar } from './filter-bar';
import { queryOf, type Filters } from './filters';

const route = getRouteApi('/signed-in/audit-log');

/** What happened, in sentences. The filters stand in the address. */
export function AuditLogPage() {
  const filters = route.useSearch();
  const navigate = useNavigate();
  const role = useSession()?.role;
  const mayReadAll = role === 'administrator' || role === 'auditor';
  const isOrganization = mayReadAll && filters.scope === 'organization';
  const query = useInfiniteQuery(auditLogQuery(isOrganization, queryOf(filters)));
  const words = t.auditLog;
  const change = (changed: Filters) => void navigate({ to: '/audit-log', search: changed, replace: true });
  return (
    <Page
      title={t.common.menu.auditLog}
      lead={isOrganization ? words.organizationLead : words.lead}
      actions={<ExportButtons isOrganization={isOrganization} filters={filters} />}
    >
      <FilterBar filters={filters} mayReadAll={mayReadAll} onChange={change} />
      <PagedList query={query} empty={words.empty}>
        {(entries) => (
          <Timeline bulletSize={12} lineWidth={2} active={entries.length}>
            {entries.map((entry) => (
              <Timeline.Item key={entry.entryId} title={entry.summary}>
                <Circumstances entry={entry} />
              </Timeline.Item>
            ))}
          </Timeline>
        )}
      </PagedList>
    </Page>
  );
}

function Circumstances({ entry }: { readonly entry: AuditLogEntry }) {
  const { occurredAt, timeZone, device, location, ip } = entry;
  const where = location && approximatePlace(location);
  return (
    <Text size="sm" c="dimmed" component="div">
      {/* In the zone of whom the entry is from: "at night" is their night. */}
      <Time at={occurredAt} timeZone={timeZone} />
      {[device?.label, where, ip].filter(Boolean).map((part) => (
        <span key={part}> · {part}</span>
      ))}
    </Text>
  );
}
