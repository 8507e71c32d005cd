import { LRUCache } from 'lru-cache';

/** Streams whose ends are kept; a name and a number each. */
const KEPT = 100_000;

/**
 * Knows where streams end that were asked for lately. Most reads ask for what is behind a state that is kept in memory,
 * and nothing is. As long as no other process has appended, it can say so without asking the database.
 */
export class StreamEnds {
  /** First revision that a stream does not have. */
  private readonly ends = new LRUCache<string, number>({ max: KEPT });
  /** Appends under way, by stream: until they are answered nobody knows its end. */
  private readonly appending = new Map<string, number>();

  /** Whether the stream surely has no event of this revision or a later one. */
  isBefore(stream: string, revision: number): boolean {
    const end = this.ends.get(stream);
    return end !== undefined && end <= revision;
  }

  /** All events from `revision` on were read: so many. */
  sawAll(stream: string, revision: number, events: number): void {
    if (!this.appending.has(stream)) this.ends.set(stream, revision + events);
  }

  /** Another process appended, to whichever stream. */
  forgetAll(): void {
    this.ends.clear();
  }

  /** An append is on its way, and may be seen by readers before it is answered. */
  begin(stream: string): void {
    this.ends.delete(stream);
    this.appending.set(stream, (this.appending.get(stream) ?? 0) + 1);
  }

  /** The append was answered. `end`: where the stream ended with it, if that is known. */
  settle(stream: string, end?: number): void {
    const left = (this.appending.get(stream) ?? 1) - 1;
    if (left > 0) {
      this.appending.set(stream, left);
      return;
    }
    this.appending.delete(stream);
    if (end !== undefined) this.ends.set(stream, end);
  }
}
