import type { Channel, Job } from '@sallyport/ports';
import type { EventTable } from './event-types';
import type { ProjectedEvent } from './projected-event';

/** What a reactor may ask beside the event. */
export interface Lookups {
  /** Ids of the active administrators of an organization. @throws StoreUnavailable while it cannot be told */
  administrators(organizationId: string): Promise<readonly string[]>;
}

type Jobs = Job | readonly Job[];

/** Who is told of what: "when this has happened, send that". Events not named are skipped. */
export interface Reactor {
  readonly name: string;
  readonly on: Readonly<
    Partial<Record<string, (event: ProjectedEvent, lookups: Lookups) => Jobs | Promise<Jobs>>>
  >;
}

interface ReactorDefinition {
  readonly name: string;
  readonly on: EventTable<Jobs | Promise<Jobs>, Lookups>;
}

/**
 * Declares a reactor. Its functions take the typed event of their name, and send nothing themselves. Personal fields
 * come as the log holds them, encrypted: a reaction must not depend on one.
 */
export const defineReactor = (definition: ReactorDefinition): Reactor =>
  // The runtime hands each function the events of its own name only, which is what its type asks for.
  definition as unknown as Reactor;

export const none: readonly Job[] = [];

/** The message of a template to the user whom an event is about. */
export function send(channel: Channel, template: string, event: ProjectedEvent): Job {
  const { userId } = event.metadata;
  if (userId === undefined) throw new Error(`${event.type} is about nobody`);
  return jobOf(channel, template, event, userId, `${event.eventId}.${channel}`);
}

/** The message of a template to somebody whom an event is not about: one of several, so named in the id. */
export const sendTo = (userId: string, channel: Channel, template: string, event: ProjectedEvent): Job =>
  jobOf(channel, template, event, userId, `${event.eventId}.${channel}.${userId}`);

function jobOf(channel: Channel, template: string, event: ProjectedEvent, userId: string, id: string): Job {
  const { category, eventId, position, metadata } = event;
  const { organizationId, correlationId } = metadata;
  return {
    id,
    channel,
    template,
    organizationId,
    userId,
    stream: `${category}-${event.id}`,
    eventId,
    position,
    correlationId,
  };
}
