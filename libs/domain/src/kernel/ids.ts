import { z } from 'zod';

/** UUIDs in lower case. New ones are of version 7 (RFC 9562); ids that are keyed hashes are of version 8. */
export const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

export type UserId = string;
export type OrganizationId = string;
export type LoginId = string;
export type SessionId = string;

/** RFC 3339 in UTC, as {@link Instant}. */
export const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
