import {
  auditSubjects,
  subjectOf,
  userNameOf,
  type AuditEntryDocument,
  type ReadModelStore,
  type Subjects,
} from '@sallyport/read-models';

/** What ids stand for: those of them that are known still. */
export async function findSubjects(store: ReadModelStore, ids: Iterable<string>): Promise<Subjects> {
  const found = await store.findById(auditSubjects, [...new Set(ids)]);
  return new Map(found.map((subject) => [subject.id, subject]));
}

type ActorFields = Pick<AuditEntryDocument, 'actorKind' | 'actorId'>;

/** Who did something, as answers hold it. */
export const viewActor = ({ actorKind: kind, actorId: id }: ActorFields, subjects: Subjects) => ({
  kind,
  id,
  name: nameOf(kind, id, subjects),
});

function nameOf(kind: ActorFields['actorKind'], id: string, subjects: Subjects): string | null {
  if (kind === 'service') return subjectOf(subjects, id, 'service-token')?.label ?? null;
  return kind === 'user' ? userNameOf(subjects, id) : null;
}
