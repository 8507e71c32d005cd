import type { StoredEvent } from '../event-store';
import type { EventMetadata } from '../metadata';

/** Which events are wanted; what is left out lets all through. */
export interface HistoryFilters {
  /** Name of one stream. */
  readonly stream?: string | undefined;
  readonly type?: string | undefined;
  /** Id of the user whom it is about. */
  readonly user?: string | undefined;
  /** When it happened, RFC 3339 in UTC. */
  readonly from?: string | undefined;
  /** Excluded. */
  readonly to?: string | undefined;
  readonly organizationId?: string | undefined;
}

/** Whether the filters let an event through. It is not decoded for that. */
export function isWanted(event: StoredEvent, filters: HistoryFilters): boolean {
  const { stream, type, user, from, to, organizationId } = filters;
  if (stream !== undefined && event.stream !== stream) return false;
  if (type !== undefined && event.type !== type) return false;
  const metadata = JSON.parse(event.metadata) as EventMetadata;
  return (
    (organizationId === undefined || metadata.organizationId === organizationId) &&
    (user === undefined || metadata.userId === user) &&
    (from === undefined || metadata.occurredAt >= from) &&
    (to === undefined || metadata.occurredAt < to)
  );
}
