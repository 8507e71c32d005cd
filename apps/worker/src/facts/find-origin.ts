import type { EventReader, ReadEvent } from './event-reader';
import type { MessageEvent, Origin } from './message-facts';

/**
 * Where an event came from: as the login tells that it belongs to, else as the session in which it was done began.
 * @param stream the events of its own stream
 */
export async function findOrigin(
  event: ReadEvent,
  stream: readonly ReadEvent[],
  reader: EventReader,
): Promise<Origin | null> {
  const here = firstOrigin(stream);
  if (here) return here;
  if ('loginId' in event.data) return firstOrigin(await reader.events(`login-${event.data.loginId}`));
  const { sessionId } = event.metadata;
  return sessionId === undefined ? null : firstOrigin(await reader.events(`session-${sessionId}`));
}

function firstOrigin(events: readonly MessageEvent[]): Origin | null {
  for (const event of events) {
    if (event.type !== 'LoginAttempted' && event.type !== 'SessionStarted') continue;
    const { deviceLabel, placeKind, country, region, city, ip } = event.data;
    return { deviceLabel, placeKind, country, region, city, ip };
  }
  return null;
}
