import type { DomainEvent } from '@sallyport/domain';
import { acme, ana, NOON } from '@sallyport/testing';
import type { Lookups, Reactor } from '../../kernel/define-reactor';
import type { ProjectedEvent } from '../../kernel/projected-event';

const nobody: Lookups = { administrators: async () => [] };

/** An event of Ana's as reactors see it. */
export const happened = (
  { type, data }: DomainEvent,
  more: Partial<ProjectedEvent> = {},
): ProjectedEvent => ({
  id: 'stream',
  category: 'category',
  eventId: 'event',
  type,
  data,
  at: NOON,
  revision: 0,
  position: 7,
  metadata: {
    schemaVersion: 1,
    organizationId: acme,
    userId: ana,
    actor: { kind: 'user', id: ana },
    correlationId: 'request',
    causationId: 'command',
    occurredAt: NOON,
  },
  ...more,
});

/** Jobs that a reactor derives of an event. */
export async function jobsOf(reactor: Reactor, event: ProjectedEvent, lookups: Lookups = nobody) {
  return [(await reactor.on[event.type]?.(event, lookups)) ?? []].flat();
}

/** The messages that Ana gets when an event has happened, `channel: template` each. */
export async function toldOf(reactor: Reactor, event: DomainEvent, more?: Partial<ProjectedEvent>) {
  const jobs = await jobsOf(reactor, happened(event, more));
  return jobs.map(({ channel, template }) => `${channel}: ${template}`);
}
