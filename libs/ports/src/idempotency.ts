/** What a command answered, kept to be answered again (IETF draft "The Idempotency-Key HTTP Header Field"). */
export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
}

export type Claim =
  /** First of its key: run the command, under this id and moment, then {@link IdempotencyStore.settle}. */
  | { readonly kind: 'claimed'; readonly commandId: string; readonly startedAt: string }
  | { readonly kind: 'running' }
  | { readonly kind: 'answered'; readonly answer: StoredAnswer }
  /** The key was used for another request. */
  | { readonly kind: 'mismatch' };

export interface IdempotencyStore {
  /**
   * `key` is a hash of who asks, what is called and the client's key; `fingerprint` a hash of the request. A claim
   * left without an answer for a minute (its process died) is given again, with the command id and moment of the first.
   */
  claim(key: string, fingerprint: string, now: string): Promise<Claim>;
  settle(key: string, answer: StoredAnswer): Promise<void>;
  /**
   * Gives a claim back: the command failed in a way that may be tried again. The next claim runs the same command, with
   * its id and moment, since it may have taken effect; with `forget`, for one that surely did not, a new command.
   */
  release(key: string, options?: { forget?: boolean }): Promise<void>;
}
export const IDEMPOTENCY_STORE = Symbol('IdempotencyStore');
