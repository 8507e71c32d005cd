import { DatabaseSync } from 'node:sqlite';

/** How one message stands in the log. */
export interface DeliveryInLog {
  readonly stream: string;
  readonly claims: number;
  readonly last: string;
}

/** All deliveries of a log that another process may be writing to. */
export function deliveriesIn(file: string): DeliveryInLog[] {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  const rows = database
    .prepare("SELECT stream, type FROM events WHERE stream GLOB 'delivery-*' ORDER BY stream, revision")
    .all() as { stream: string; type: string }[];
  database.close();
  return [...Map.groupBy(rows, ({ stream }) => stream)].map(([stream, events]) => ({
    stream,
    claims: events.filter(({ type }) => type === 'DeliveryClaimed').length,
    last: events.at(-1)?.type ?? '',
  }));
}
