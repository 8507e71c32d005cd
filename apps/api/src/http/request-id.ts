import type { IncomingMessage } from 'node:http';
import { v7 as uuidv7 } from 'uuid';

/** Short and plain, so that it can stand in logs, events and answers as it came. */
const sane = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/** The caller's X-Request-Id if it is a sane one, else a new UUIDv7. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && sane.test(given) ? given : uuidv7();
}
