import { describeEntry, type AuditEntryDocument, type Found, type Subjects } from '@sallyport/read-models';
import { placeView } from './place-view';

/** An entry of the audit log as answers hold it, in the words of whoever reads it. */
export function viewAuditEntry(
  entry: Found<AuditEntryDocument>,
  subjects: Subjects,
  viewer: { readonly userId: string },
) {
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
    actor: { kind: entry.actorKind, id: entry.actorId, name: nameOf(entry, subjects) },
    position: entry.position,
  };
}

type Subject = Subjects extends ReadonlyMap<string, infer Each> ? Each : never;
type SubjectOf<Kind extends Subject['kind']> = Extract<Subject, { kind: Kind }>;

function subjectOf<Kind extends Subject['kind']>(
  subjects: Subjects,
  id: string | null,
  kind: Kind,
): SubjectOf<Kind> | undefined {
  const subject = id === null ? undefined : subjects.get(id);
  return subject?.kind === kind ? (subject as SubjectOf<Kind>) : undefined;
}

/** Of the user whom the entry is from; of the organization's own entries, that of who did it. */
function timeZoneOf({ userId, actorId }: AuditEntryDocument, subjects: Subjects): string {
  return subjectOf(subjects, userId ?? actorId, 'user')?.timeZone ?? 'UTC';
}

function nameOf({ actorKind, actorId }: AuditEntryDocument, subjects: Subjects): string | null {
  if (actorKind === 'service') return subjectOf(subjects, actorId, 'service-token')?.label ?? null;
  const user = actorKind === 'user' ? subjectOf(subjects, actorId, 'user') : undefined;
  return user ? (user.name ?? user.email) : null;
}
