import { catalogues, secretFields } from '@sallyport/domain';
import type { DecodedEvent } from '../codec/codec';
import { isSealed } from '../codec/field-encryption';
import type { EventMetadata } from '../metadata';

/** An event of the log, as auditors see it. */
export interface EventView {
  position: number;
  stream: string;
  revision: number;
  eventId: string;
  type: string;
  schemaVersion: number;
  occurredAt: string;
  actor: EventMetadata['actor'];
  userId: string | null;
  sessionId: string | null;
  correlationId: string;
  causationId: string;
  data: Record<string, unknown>;
}

/** What a secret reads as. */
const SEALED = '[sealed]';

const secretsOf: ReadonlyMap<string, readonly string[]> = new Map(
  catalogues.flatMap(({ definitions }) =>
    Object.entries(definitions).map(([type, definition]) => [type, secretFields(definition)] as const),
  ),
);

/** An event as auditors see it: persons are named, if it was decoded with its fields opened; secrets are not told. */
export function viewEvent(event: DecodedEvent): EventView {
  const { metadata, data } = event;
  const secrets = (secretsOf.get(event.type) ?? []).filter((field) => data[field] !== undefined);
  const closed = Object.keys(data).filter((field) => isSealed(data[field]));
  const sealed = [...secrets, ...closed];
  return {
    position: event.position,
    stream: `${event.category}-${event.id}`,
    revision: event.revision,
    eventId: event.eventId,
    type: event.type,
    schemaVersion: metadata.schemaVersion,
    occurredAt: metadata.occurredAt,
    actor: metadata.actor,
    userId: metadata.userId ?? null,
    sessionId: metadata.sessionId ?? null,
    correlationId: metadata.correlationId,
    causationId: metadata.causationId,
    data: { ...data, ...Object.fromEntries(sealed.map((field) => [field, SEALED])) },
  };
}
