import { noTracer, type Observer } from '@sallyport/ports';
import { OtelTracer } from './otel-tracer';
import { PromMetrics } from './prom-metrics';

export interface OpenObserver extends Observer {
  /** Sends the spans that are gathered. */
  close(): Promise<void>;
}

/**
 * Metrics of this process, and traces when there is somebody to send them to.
 * @param serviceName what the process is called among others, like `sallyport-worker`
 */
export function openObserver(
  serviceName: string,
  { otlpEndpoint }: { readonly otlpEndpoint?: string },
): OpenObserver {
  const tracer =
    otlpEndpoint === undefined ? undefined : new OtelTracer({ endpoint: otlpEndpoint, serviceName });
  return {
    metrics: new PromMetrics(),
    tracer: tracer ?? noTracer,
    close: async () => tracer?.close(),
  };
}
