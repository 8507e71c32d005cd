import { AsyncLocalStorage } from 'node:async_hooks';
import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type SpanOptions,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { SpanFacts, Tracer } from '@sallyport/ports';
import { requestSpan, TraceIds } from './trace-ids';

/** Milliseconds, tries included: a stop waits for the last export, and has ten seconds in all. */
const EXPORT_TAKES_AT_MOST = 2_000;
/** Links of one span at most. */
const LINKS = 32;

const kinds = { request: SpanKind.SERVER, inside: SpanKind.INTERNAL, outgoing: SpanKind.CLIENT } as const;

export interface OtelTracerOptions {
  /** Base address of an OpenTelemetry collector, like `http://collector:4318`; `/v1/traces` is added to it. */
  readonly endpoint: string;
  /** What the spans are said to come from, like `sallyport-worker`. */
  readonly serviceName: string;
}

/** Sends spans to a collector by OTLP over HTTP, in batches. A collector that is away costs spans and nothing else. */
export class OtelTracer implements Tracer {
  private readonly ids = new TraceIds();
  private readonly provider: NodeTracerProvider;
  private readonly tracer;
  // Of its own and not registered: nothing else in the process is traced by surprise.
  private readonly contexts = new AsyncLocalStorage<Context>();

  constructor({ endpoint, serviceName }: OtelTracerOptions) {
    const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
    this.provider = new NodeTracerProvider({
      idGenerator: this.ids,
      resource: resourceFromAttributes({ 'service.name': serviceName }),
      spanProcessors: [
        new BatchSpanProcessor(new OTLPTraceExporter({ url, timeoutMillis: EXPORT_TAKES_AT_MOST })),
      ],
    });
    this.tracer = this.provider.getTracer('sallyport');
  }

  async span<Result>(name: string, facts: SpanFacts, work: () => Promise<Result>): Promise<Result> {
    const span = this.start(name, facts);
    try {
      return await this.contexts.run(trace.setSpan(this.active(), span), work);
    } catch (error) {
      // The kind alone: what an error says may quote what it is about.
      span.setStatus({
        code: SpanStatusCode.ERROR,
        message: error instanceof Error ? error.name : typeof error,
      });
      throw error;
    } finally {
      span.end();
    }
  }

  /** Sends what is gathered, and ends. Waits for a collector that is away no longer than the exporter does. */
  async close(): Promise<void> {
    await this.provider.shutdown().catch(() => undefined);
  }

  private start(name: string, facts: SpanFacts): Span {
    const { kind = 'inside', correlationId, alsoServes = [], attributes = {} } = facts;
    const options: SpanOptions = {
      kind: kinds[kind],
      attributes: {
        ...attributes,
        ...(correlationId !== undefined && { 'sallyport.request_id': correlationId }),
      },
      links: alsoServes.slice(0, LINKS).map((id) => ({ context: requestSpan(id) })),
    };
    const start = (parent: Context) => this.tracer.startSpan(name, options, parent);
    if (kind === 'request' && correlationId !== undefined)
      return this.ids.use(requestSpan(correlationId), () => start(ROOT_CONTEXT));
    return start(this.parentOf(correlationId));
  }

  /** What encloses the work, as long as it is of the same request: a queue goes from one job to the next. */
  private parentOf(correlationId: string | undefined): Context {
    const active = this.active();
    if (correlationId === undefined) return active;
    const request = requestSpan(correlationId);
    if (trace.getSpanContext(active)?.traceId === request.traceId) return active;
    return trace.setSpanContext(ROOT_CONTEXT, { ...request, isRemote: true });
  }

  private active(): Context {
    return this.contexts.getStore() ?? ROOT_CONTEXT;
  }
}
