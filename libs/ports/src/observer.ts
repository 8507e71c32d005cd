import { noMetrics, type Metrics } from './metrics';
import { noTracer, type Tracer } from './tracer';

/** Those who watch the service at work. */
export interface Observer {
  readonly metrics: Metrics;
  readonly tracer: Tracer;
}
export const OBSERVER = Symbol('Observer');

/** Nobody watches. */
export const unobserved: Observer = { metrics: noMetrics, tracer: noTracer };
