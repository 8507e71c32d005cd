import {
  jsonEvent,
  type AllStreamRecordedEvent,
  type EventData,
  type JSONType,
  type Position as LogPosition,
} from '@eventstore/db-client';
import type { EventToAppend, Position, StoredEvent } from '@sallyport/event-store';

/** What EventStoreDB's own pages and projections follow causes by. Copies, which no reader of ours is shown. */
interface Links {
  $correlationId?: unknown;
  $causationId?: unknown;
}
type Metadata = Links & { correlationId?: unknown; causationId?: unknown };

/** An event as EventStoreDB takes it. Its text is parsed, since the client writes JSON of objects only. */
export function toEventData({ id, type, data, metadata }: EventToAppend): EventData {
  const told = JSON.parse(metadata) as Metadata;
  const links: Links = {
    ...(told.correlationId !== undefined && { $correlationId: told.correlationId }),
    ...(told.causationId !== undefined && { $causationId: told.causationId }),
  };
  return jsonEvent({ id, type, data: JSON.parse(data) as JSONType, metadata: { ...told, ...links } });
}

/** The part of a recorded event that is read here; events of `$all` and of a stream have it alike. */
export type Recorded = Pick<
  AllStreamRecordedEvent,
  'id' | 'type' | 'data' | 'metadata' | 'streamId' | 'revision'
> & { readonly position?: LogPosition };

/** An event as the port has it: the text that was appended, if JSON.stringify wrote that. */
export function toStoredEvent(event: Recorded): StoredEvent {
  const { $correlationId, $causationId, ...metadata } = (event.metadata ?? {}) as Metadata;
  return {
    id: event.id,
    type: event.type,
    data: JSON.stringify(event.data),
    metadata: JSON.stringify(metadata),
    stream: event.streamId,
    revision: Number(event.revision),
    position: toPosition(event.position),
  };
}

/**
 * The place in the log. EventStoreDB counts bytes of its log, in two numbers that are the same for all that is appended
 * without a transaction of the old protocol: up to 9 PB of it one number of JavaScript is exact.
 * @throws Error when the server does not say (releases before 23.10)
 */
export function toPosition(position: LogPosition | undefined): Position {
  const place = Number(position?.commit);
  if (!Number.isSafeInteger(place))
    throw new Error('EventStoreDB 23.10 or newer is needed: no position was given');
  return place;
}

/** The same for the client. 0 stands before the first event: the log begins with one of the server's own. */
export function toLogPosition(position: Position): LogPosition | 'start' {
  return position === 0 ? 'start' : { commit: BigInt(position), prepare: BigInt(position) };
}
