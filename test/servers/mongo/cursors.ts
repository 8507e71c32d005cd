import { Long, type Document } from 'bson';

const FIRST_BATCH = 101;
/** Bytes are not counted: so many documents of these tests stay far below a message of 48 MB. */
const NEXT_BATCH = 1_000;

interface Open {
  readonly namespace: string;
  readonly documents: Document[];
}

/** Results that are fetched in parts. */
export class Cursors {
  private readonly open = new Map<string, Open>();
  private last = 0;

  /** The answer of a command that finds: the first part, and a cursor when there is more. */
  answer(namespace: string, documents: Document[], batchSize = FIRST_BATCH): Document {
    const firstBatch = documents.splice(0, batchSize);
    if (documents.length === 0) return { cursor: { id: Long.ZERO, ns: namespace, firstBatch } };
    const id = String(++this.last);
    this.open.set(id, { namespace, documents });
    return { cursor: { id: Long.fromString(id), ns: namespace, firstBatch } };
  }

  /** The next part; undefined when there is no such cursor. */
  more(cursor: unknown, batchSize = NEXT_BATCH): Document | undefined {
    const id = String(cursor);
    const found = this.open.get(id);
    if (!found) return undefined;
    const nextBatch = found.documents.splice(0, batchSize);
    const isDone = found.documents.length === 0;
    if (isDone) this.open.delete(id);
    return { cursor: { id: isDone ? Long.ZERO : Long.fromString(id), ns: found.namespace, nextBatch } };
  }

  kill(cursors: readonly unknown[]): void {
    for (const cursor of cursors) this.open.delete(String(cursor));
  }
}
