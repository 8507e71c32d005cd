export interface SpanFacts {
  /**
   * The request that all this began with: work that nothing encloses joins its trace, in whichever process. Left out:
   * a trace of its own.
   */
  readonly correlationId?: string;
  /** Other requests that this work serves: named beside, since a span has one trace only. */
  readonly alsoServes?: readonly string[];
  /** `request`: this is what the correlation id stands for, and the first span of its trace. */
  readonly kind?: 'request' | 'inside' | 'outgoing';
  /** Names, counts and ids; never a person's data or a secret. */
  readonly attributes?: Readonly<Record<string, string | number>>;
}

/** Tells which work belongs to which request, and how long each part took. */
export interface Tracer {
  /** Runs `work` as a span inside of the one that is under way; gives back what it gives, throws what it throws. */
  span<Result>(name: string, facts: SpanFacts, work: () => Promise<Result>): Promise<Result>;
}

/** Traces nothing, and costs nothing. */
export const noTracer: Tracer = { span: (_name, _facts, work) => work() };
