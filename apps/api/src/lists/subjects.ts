import {
  auditSubjects,
  type AuditEntryDocument,
  type ReadModelStore,
  type Subjects,
} from '@sallyport/read-models';

type Subject = Subjects extends ReadonlyMap<string, infer Each> ? Each : never;
type SubjectOf<Kind extends Subject['kind']> = Extract<Subject, { kind: Kind }>;

/** What ids stand for: those of them that are known still. */
export async function findSubjects(store: ReadModelStore, ids: Iterable<string>): Promise<Subjects> {
  const found = await store.findById(auditSubjects, [...new Set(ids)]);
  return new Map(found.map((subject) => [subject.id, subject]));
}

/** What an id stands for, if it is of that kind. */
export function subjectOf<Kind extends Subject['kind']>(
  subjects: Subjects,
  id: string | null,
  kind: Kind,
): SubjectOf<Kind> | undefined {
  const subject = id === null ? undefined : subjects.get(id);
  return subject?.kind === kind ? (subject as SubjectOf<Kind>) : undefined;
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
  const user = kind === 'user' ? subjectOf(subjects, id, 'user') : undefined;
  return user ? (user.name ?? user.email) : null;
}
