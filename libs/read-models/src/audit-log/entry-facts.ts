import type { AuditSubjectDocument } from '../audit-subjects/audit-subjects.projection';
import type { AuditEntryDocument } from './audit-log.projection';

/** What entries speak of, by id. */
export type Subjects = ReadonlyMap<string, AuditSubjectDocument>;

type SubjectOf<Kind extends AuditSubjectDocument['kind']> = Extract<AuditSubjectDocument, { kind: Kind }>;

/** Who did it. A name is null when it is not known any more. */
export type EntryActor =
  | { readonly kind: 'viewer' }
  | { readonly kind: 'user' | 'service'; readonly name: string | null }
  | { readonly kind: 'system' };

/** What an entry says, in no language yet. Null: not known any more. */
export interface EntryFacts {
  readonly actor: EntryActor;
  /** The user whom it is about. */
  readonly owner: string | null;
  readonly isViewers: boolean;
  /** Whether the user did it to themselves. */
  readonly isActors: boolean;
  readonly device: string | null;
  readonly place: SubjectOf<'location'> | null;
  readonly app: string | null;
  readonly pushDevice: string | null;
  readonly token: string | null;
  /** Where the session that is made or ended is: "Firefox on Windows". */
  readonly targetSession: string | null;
  readonly params: AuditEntryDocument['params'];
}

/** Finds what an entry says, as its reader knows the people in it. */
export function factsOf(
  entry: AuditEntryDocument,
  subjects: Subjects,
  viewer: { readonly userId: string },
): EntryFacts {
  return {
    actor: actorOf(entry, subjects, viewer),
    owner: nameOf(entry.userId, subjects),
    isViewers: entry.userId === viewer.userId,
    isActors: entry.actorKind === 'user' && entry.actorId === entry.userId,
    device: find(subjects, entry.deviceId, 'device')?.label ?? null,
    place: find(subjects, entry.locationId, 'location') ?? null,
    app: find(subjects, entry.factorId, 'authenticator-app')?.label ?? null,
    pushDevice: find(subjects, entry.factorId, 'push-device')?.label ?? null,
    token: find(subjects, entry.tokenId, 'service-token')?.label ?? null,
    targetSession: find(subjects, entry.targetSessionId, 'context')?.deviceLabel ?? null,
    params: entry.params,
  };
}

function actorOf(
  { actorKind, actorId }: AuditEntryDocument,
  subjects: Subjects,
  viewer: { readonly userId: string },
): EntryActor {
  switch (actorKind) {
    case 'user':
      return actorId === viewer.userId
        ? { kind: 'viewer' }
        : { kind: 'user', name: nameOf(actorId, subjects) };
    case 'service':
      return { kind: 'service', name: find(subjects, actorId, 'service-token')?.label ?? null };
    case 'system':
      return { kind: 'system' };
  }
}

function nameOf(userId: string | null, subjects: Subjects): string | null {
  const user = find(subjects, userId, 'user');
  return user ? (user.name ?? user.email) : null;
}

function find<Kind extends AuditSubjectDocument['kind']>(
  subjects: Subjects,
  id: string | null,
  kind: Kind,
): SubjectOf<Kind> | undefined {
  const subject = id === null ? undefined : subjects.get(id);
  return subject?.kind === kind ? (subject as SubjectOf<Kind>) : undefined;
}
