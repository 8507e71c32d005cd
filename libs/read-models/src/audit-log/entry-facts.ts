import { subjectOf, userNameOf, type SubjectOf, type Subjects } from '../audit-subjects/subjects';
import type { AuditEntryDocument } from './audit-log.projection';

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
  /** IANA: that of the user whom it is about. */
  readonly timeZone: string;
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
    owner: userNameOf(subjects, entry.userId),
    isViewers: entry.userId === viewer.userId,
    isActors: entry.actorKind === 'user' && entry.actorId === entry.userId,
    device: subjectOf(subjects, entry.deviceId, 'device')?.label ?? null,
    place: subjectOf(subjects, entry.locationId, 'location') ?? null,
    app: subjectOf(subjects, entry.factorId, 'authenticator-app')?.label ?? null,
    pushDevice: subjectOf(subjects, entry.factorId, 'push-device')?.label ?? null,
    token: subjectOf(subjects, entry.tokenId, 'service-token')?.label ?? null,
    targetSession: subjectOf(subjects, entry.targetSessionId, 'context')?.deviceLabel ?? null,
    timeZone: subjectOf(subjects, entry.userId, 'user')?.timeZone ?? 'UTC',
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
        : { kind: 'user', name: userNameOf(subjects, actorId) };
    case 'service':
      return { kind: 'service', name: subjectOf(subjects, actorId, 'service-token')?.label ?? null };
    case 'system':
      return { kind: 'system' };
  }
}
