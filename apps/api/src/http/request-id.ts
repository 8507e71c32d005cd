import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Short and plain, so that it can stand in logs, events and answers as it came. */
const sane = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/** The caller's X-Request-Id if it is a sane one, else a new UUIDv7. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && sane.test(given) ? given : newId();
}

/**
 * A UUIDv7 (RFC 9562 section 5.7) of a random UUID whose first 48 bits make room for the time. Node fetches random bytes
 * for many of those at once: every request needs an id, and a call of the system each was a twentieth of its time.
 */
function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
