import { createHash } from 'node:crypto';
import { TraceFlags, type SpanContext } from '@opentelemetry/api';
import { RandomIdGenerator, type IdGenerator } from '@opentelemetry/sdk-trace-node';

/**
 * The first span of a request's trace, by the request's id alone. Every event carries that id, so that whoever works on
 * an event later, in any process, finds the trace without a field of its own for it in the log.
 */
export function requestSpan(correlationId: string): SpanContext {
  const hash = createHash('sha256').update(`sallyport trace ${correlationId}`).digest('hex');
  return { traceId: hash.slice(0, 32), spanId: hash.slice(32, 48), traceFlags: TraceFlags.SAMPLED };
}

/** Random ids, except for a span that is to have certain ones. */
export class TraceIds implements IdGenerator {
  private readonly random = new RandomIdGenerator();
  private wanted: SpanContext | undefined;

  /** Runs `start`, which starts one span of a new trace, under these ids. */
  use<Result>(ids: SpanContext, start: () => Result): Result {
    this.wanted = ids;
    try {
      return start();
    } finally {
      this.wanted = undefined;
    }
  }

  generateTraceId = (): string => this.wanted?.traceId ?? this.random.generateTraceId();
  generateSpanId = (): string => this.wanted?.spanId ?? this.random.generateSpanId();
}
