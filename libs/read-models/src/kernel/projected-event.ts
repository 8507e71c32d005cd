import type { EventMetadata, Position } from '@sallyport/event-store';

/** A decoded event as projections and reactors see it. */
export interface ProjectedEvent<Type extends string = string, Data = Readonly<Record<string, unknown>>> {
  /** Id of the stream without its category: a device's events have the device's id here. */
  readonly id: string;
  readonly category: string;
  readonly eventId: string;
  readonly type: Type;
  readonly data: Data;
  /** When it happened, RFC 3339 in UTC. */
  readonly at: string;
  readonly revision: number;
  readonly position: Position;
  readonly metadata: EventMetadata;
}
