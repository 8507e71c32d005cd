import type { AuditLogEntry } from '../../api/shapes';

const columns = {
  occurredAt: ({ occurredAt }) => occurredAt,
  timeZone: ({ timeZone }) => timeZone,
  type: ({ type }) => type,
  summary: ({ summary }) => summary,
  actor: ({ actor }) => actor.name ?? actor.kind,
  device: ({ device }) => device?.label ?? '',
  location: ({ location }) => location?.label ?? '',
  ip: ({ ip }) => ip ?? '',
  sessionId: ({ sessionId }) => sessionId ?? '',
  position: ({ position }) => String(position),
  entryId: ({ entryId }) => entryId,
} satisfies Record<string, (entry: AuditLogEntry) => string>;

/**
 * A field of RFC 4180. Names in the log are others' to choose: a text that a spreadsheet would run as a formula gets
 * an apostrophe in front (OWASP, CSV injection).
 */
const field = (text: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** Entries as a table, with a row of names above. */
export const asCsv = (entries: readonly AuditLogEntry[]): string =>
  [Object.keys(columns), ...entries.map((entry) => Object.values(columns).map((read) => read(entry)))]
    .map((row) => `${row.map(field).join(',')}\r\n`)
    .join('');

/** One entry a line, as the API tells it. */
export const asNdjson = (entries: readonly AuditLogEntry[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
