import type { Instant } from '@sallyport/domain';
import { defineProjection, put, removeWhere } from '../kernel/define-projection';
import type { ProjectedEvent } from '../kernel/projected-event';
import { auditedEvents, type AuditedType, type AuditFacts, type AuditParams } from './audited-events';

export interface AuditEntryDocument {
  /** The event's id. */
  readonly entryId: string;
  /** Whom it is about; null for what concerns the organization as a whole. */
  readonly userId: string | null;
  readonly organizationId: string;
  readonly type: AuditedType;
  readonly deviceId: string | null;
  readonly locationId: string | null;
  readonly factorId: string | null;
  readonly tokenId: string | null;
  /** The session that it makes or ends. */
  readonly targetSessionId: string | null;
  /** The session in which it was done. */
  readonly sessionId: string | null;
  /** Session or login from where it was done: the key of its device, place and address among the subjects. */
  readonly contextId: string | null;
  readonly params: AuditParams;
  readonly occurredAt: Instant;
  readonly actorKind: 'user' | 'service' | 'system';
  readonly actorId: string;
  readonly position: number;
}

const entries = Object.fromEntries(
  // Each function gets the events of its own name only.
  Object.entries(
    auditedEvents as unknown as Record<string, (event: ProjectedEvent) => AuditFacts | undefined>,
  ).map(([type, factsOf]) => {
    const handler = (event: ProjectedEvent) => {
      const facts = factsOf(event);
      return facts ? put(idOf(event), entryOf(event, facts)) : [];
    };
    return [type, handler];
  }),
);

/**
 * One entry for each event worth showing, by its place in the log: entries of one moment, which one command makes, sort
 * as they were written.
 */
export const auditLog = defineProjection<AuditEntryDocument>({
  name: 'audit-log',
  version: 2,
  indexes: [
    ['userId', 'occurredAt'],
    ['organizationId', 'occurredAt'],
    ['organizationId', 'type', 'occurredAt'],
  ],
  on: {
    ...entries,
    // The person's entries go; that someone was erased, and by whom, stays with the organization.
    UserErased: (e) => [removeWhere({ userId: e.id }), put(idOf(e), { ...entryOf(e, {}), userId: null })],
    PersonalDataDestroyed: (e) => removeWhere({ userId: e.id }),
  },
});

function entryOf(event: ProjectedEvent, facts: AuditFacts): AuditEntryDocument {
  const { metadata } = event;
  const ownStream = event.category === 'login' || event.category === 'session' ? event.id : null;
  return {
    entryId: event.eventId,
    userId: ownerOf(event),
    organizationId: metadata.organizationId,
    type: event.type as AuditedType,
    deviceId: facts.deviceId ?? null,
    locationId: facts.locationId ?? null,
    factorId: facts.factorId ?? null,
    tokenId: facts.tokenId ?? null,
    targetSessionId: facts.targetSessionId ?? null,
    sessionId: metadata.sessionId ?? null,
    contextId: metadata.sessionId ?? ownStream ?? facts.loginId ?? null,
    params: facts.params ?? {},
    occurredAt: event.at,
    actorKind: metadata.actor.kind,
    actorId: metadata.actor.id,
    position: event.position,
  };
}

function ownerOf({ category, id, metadata }: ProjectedEvent): string | null {
  if (category === 'organization') return null;
  if (category === 'user' || category === 'factors' || category === 'attempts') return id;
  return metadata.userId ?? null;
}

/** Positions as text that sorts as they do. */
const idOf = ({ position }: ProjectedEvent): string => String(position).padStart(16, '0');
