/** At most so many ids in one question. */
const BATCH = 1_000;

interface Waiting<Document> {
  readonly promise: Promise<Document | undefined>;
  readonly resolve: (found: Document | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads documents by id, those that are asked for at once in one question. A page of events names many users, and a
 * round trip for each would be most of what reading it costs. Nothing is kept: each question sees what stands when it
 * is asked.
 */
export class BatchedReads<Document extends { readonly _id: string }> {
  private waiting = new Map<string, Waiting<Document>>();

  /** @param read gives the documents of these ids that there are, in any order */
  constructor(private readonly read: (ids: readonly string[]) => Promise<readonly Document[]>) {}

  /** Undefined when there is none. Throws what the reading throws. */
  find(id: string): Promise<Document | undefined> {
    // The first to ask sends the question, once all have asked who ask in this turn.
    if (this.waiting.size === 0) queueMicrotask(() => void this.send());
    const found = this.waiting.get(id) ?? Promise.withResolvers<Document | undefined>();
    this.waiting.set(id, found);
    return found.promise;
  }

  private async send(): Promise<void> {
    const asked = [...this.waiting];
    this.waiting = new Map();
    for (let from = 0; from < asked.length; from += BATCH) await this.ask(asked.slice(from, from + BATCH));
  }

  private async ask(asked: readonly [id: string, of: Waiting<Document>][]): Promise<void> {
    try {
      const found = await this.read(asked.map(([id]) => id));
      const byId = new Map(found.map((document) => [document._id, document]));
      for (const [id, { resolve }] of asked) resolve(byId.get(id));
    } catch (error) {
      for (const [, { reject }] of asked) reject(error);
    }
  }
}
