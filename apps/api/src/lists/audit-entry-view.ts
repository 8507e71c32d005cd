import {
  describeEntry,
  subjectOf,
  type AuditEntryDocument,
  type Found,
  type Subjects,
  type Viewer,
} from '@sallyport/read-models';
import { placeView } from './place-view';
import { viewActor } from './subjects';

/** An entry of the audit log as answers hold it, in the words of whoever reads it. */
export function viewAuditEntry(entry: Found<AuditEntryDocument>, subjects: Subjects, viewer: Viewer) {
  const context = subjectOf(subjects, entry.contextId, 'context');
  return {
    entryId: entry.entryId,
    type: entry.type,
    summary: describeEntry(entry, subjects, viewer),
    occurredAt: entry.occurredAt,
    timeZone: timeZoneOf(entry, subjects),
    device: context ? { deviceId: context.deviceId, label: context.deviceLabel } : null,
    location: context ? placeView(context) : null,
    ip: context?.ip ?? null,
    sessionId: entry.sessionId,
    actor: viewActor(entry, subjects),
    position: entry.position,
  };
}

/** Of the user whom the entry is from; of the organization's own entries, that of who did it. */
function timeZoneOf({ userId, actorId }: AuditEntryDocument, subjects: Subjects): string {
  return subjectOf(subjects, userId ?? actorId, 'user')?.timeZone ?? 'UTC';
}
