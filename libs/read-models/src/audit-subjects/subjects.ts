import type { AuditSubjectDocument } from './audit-subjects.projection';

/** What entries of the audit log speak of, by id. */
export type Subjects = ReadonlyMap<string, AuditSubjectDocument>;

type Kind = AuditSubjectDocument['kind'];
export type SubjectOf<Of extends Kind> = Extract<AuditSubjectDocument, { kind: Of }>;

/** What an id stands for, if it is known still and of that kind. */
export function subjectOf<Of extends Kind>(
  subjects: Subjects,
  id: string | null,
  kind: Of,
): SubjectOf<Of> | undefined {
  const subject = id === null ? undefined : subjects.get(id);
  return subject?.kind === kind ? (subject as SubjectOf<Of>) : undefined;
}

/** What a user is called: by name, else by address; null when the user is not known any more. */
export function userNameOf(subjects: Subjects, userId: string | null): string | null {
  const user = subjectOf(subjects, userId, 'user');
  return user ? (user.name ?? user.email) : null;
}
