import { catalogues, type DomainEvent } from '@sallyport/domain';
import { acme, ana, NOON } from '@sallyport/testing';
import type { ProjectedEvent } from '../kernel/projected-event';

/** What may be said of an event in a story beside what it is. */
interface More {
  readonly at?: string;
  /** Whom it is about; default Ana. */
  readonly userId?: string;
  readonly actor?: ProjectedEvent['metadata']['actor'];
  /** In which session it was done. */
  readonly sessionId?: string;
}

export type Entry = readonly [streamId: string, event: DomainEvent, more?: More];

/** Events in the order of the log: each with the id of its stream. Revisions and positions follow from the order. */
export function story(...entries: Entry[]): ProjectedEvent[] {
  const revisions = new Map<string, number>();
  return entries.map(([id, { type, data }, more = {}], index) => {
    const category = categoryOf(type);
    const revision = revisions.get(`${category}-${id}`) ?? 0;
    revisions.set(`${category}-${id}`, revision + 1);
    const at = more.at ?? NOON;
    const position = index + 1;
    const metadata = {
      schemaVersion: 1,
      organizationId: acme,
      userId: more.userId ?? ana,
      actor: more.actor ?? { kind: 'user' as const, id: more.userId ?? ana },
      ...(more.sessionId !== undefined && { sessionId: more.sessionId }),
      correlationId: 'request',
      causationId: 'command',
      occurredAt: at,
    };
    return { id, category, eventId: `event-${position}`, type, data, at, revision, position, metadata };
  });
}

function categoryOf(type: string): string {
  const catalogue = catalogues.find(({ definitions }) => type in definitions);
  if (!catalogue) throw new Error(`no stream has an event ${type}`);
  return catalogue.category;
}
