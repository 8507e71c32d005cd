import type { AuditSubjectDocument } from '../audit-subjects/audit-subjects.projection';
import { placeLabel } from '../place-label';
import type { AuditEntryDocument } from './audit-log.projection';

export type Subjects = ReadonlyMap<string, AuditSubjectDocument>;

/** The words of one entry, as its reader knows the people in it. */
export interface EntryWords {
  /** Who did it, at the head of a sentence: "You", "Ana", "The service shop", "Sallyport". */
  readonly actor: string;
  /** Whom it is about, at the head of a sentence: "You", "Ana". */
  readonly Owner: string;
  /** The same within one: "you", "Ana". */
  readonly owner: string;
  /** At the head of a sentence: "Your", "Ana's". */
  readonly Owners: string;
  /** "your", "Ana's". */
  readonly owners: string;
  /** As seen from the actor: "your", "their", "Ana's". */
  readonly whose: string;
  /** "the device" of one's own, else "Ana's device". */
  readonly the: (thing: string) => string;
  readonly device: string;
  readonly place: string;
  readonly app: string;
  readonly pushDevice: string;
  readonly token: string;
  /** Where the session that is made or ended is: "Firefox on Windows". */
  readonly targetSession: string;
  readonly params: AuditEntryDocument['params'];
}

/** Finds the words of an entry. What is not among the subjects any more is told in general terms. */
export function wordsOf(
  entry: AuditEntryDocument,
  subjects: Subjects,
  viewer: { readonly userId: string },
): EntryWords {
  const isViewers = entry.userId === viewer.userId;
  const isActors = entry.actorKind === 'user' && entry.actorId === entry.userId;
  const name = nameOf(entry.userId, subjects);
  const owners = isViewers ? 'your' : `${name}’s`;
  const device = find(subjects, entry.deviceId, 'device');
  const place = find(subjects, entry.locationId, 'location');
  return {
    actor: actorOf(entry, subjects, viewer),
    Owner: isViewers ? 'You' : atHead(name),
    owner: isViewers ? 'you' : name,
    Owners: isViewers ? 'Your' : atHead(owners),
    owners,
    whose: isActors && !isViewers ? 'their' : owners,
    the: (thing) => (isActors ? `the ${thing}` : `${owners} ${thing}`),
    device: device?.label ?? 'that is not known any more',
    place: place ? placeLabel(place) : 'that is not known any more',
    app: find(subjects, entry.factorId, 'authenticator-app')?.label ?? 'removed',
    pushDevice: find(subjects, entry.factorId, 'push-device')?.label ?? 'that is not known any more',
    token: find(subjects, entry.tokenId, 'service-token')?.label ?? 'that was removed',
    targetSession: find(subjects, entry.targetSessionId, 'context')?.deviceLabel ?? 'an unknown device',
    params: entry.params,
  };
}

const SOMEBODY = 'a former user';

/** Names stay as their bearers write them. */
const atHead = (text: string): string => (text.startsWith(SOMEBODY) ? `A${text.slice(1)}` : text);

type SubjectOf<Kind extends AuditSubjectDocument['kind']> = Extract<AuditSubjectDocument, { kind: Kind }>;

function find<Kind extends AuditSubjectDocument['kind']>(
  subjects: Subjects,
  id: string | null,
  kind: Kind,
): SubjectOf<Kind> | undefined {
  const subject = id === null ? undefined : subjects.get(id);
  return subject?.kind === kind ? (subject as SubjectOf<Kind>) : undefined;
}

function nameOf(userId: string | null, subjects: Subjects): string {
  const user = find(subjects, userId, 'user');
  return user ? (user.name ?? user.email) : SOMEBODY;
}

function actorOf(
  { actorKind, actorId }: AuditEntryDocument,
  subjects: Subjects,
  viewer: { readonly userId: string },
): string {
  switch (actorKind) {
    case 'user':
      return actorId === viewer.userId ? 'You' : atHead(nameOf(actorId, subjects));
    case 'service':
      return `The service ${find(subjects, actorId, 'service-token')?.label ?? 'that is not known any more'}`;
    case 'system':
      return 'Sallyport';
  }
}
