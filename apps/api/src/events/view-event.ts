import type { AnswerOf, listEvents } from '@sallyport/contracts';
import { catalogues, secretFields } from '@sallyport/domain';
import type { DecodedEvent } from '@sallyport/event-store';

type EventView = AnswerOf<typeof listEvents>['data'][number];

/** What a secret reads as. */
const SEALED = '[sealed]';

const secretsOf: ReadonlyMap<string, readonly string[]> = new Map(
  catalogues.flatMap(({ definitions }) =>
    Object.entries(definitions).map(([type, definition]) => [type, secretFields(definition)] as const),
  ),
);

/** An event as auditors see it: persons are named, secrets are not told. */
export function viewEvent(event: DecodedEvent): EventView {
  const { metadata, data } = event;
  const sealed = (secretsOf.get(event.type) ?? []).filter((field) => data[field] !== undefined);
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
