import { metricTable, type MetricDefinition, type Metrics } from '@sallyport/ports';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** From the answer of a cache to a provider that hangs. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

type Name = keyof typeof metricTable;
type Labels = Record<string, string>;
type Read = () => Promise<readonly { readonly labels: Labels; readonly value: number }[]>;

/** Metrics of this process, kept by prom-client in a registry of their own. */
export class PromMetrics implements Metrics {
  private readonly registry = new Registry();
  private readonly counters = new Map<string, Counter>();
  private readonly histograms = new Map<string, Histogram>();

  /** @param processMetrics memory, processor, event loop and garbage collection as well; default true */
  constructor({ processMetrics = true }: { processMetrics?: boolean } = {}) {
    if (processMetrics) collectDefaultMetrics({ register: this.registry });
    for (const [name, definition] of Object.entries(metricTable)) this.declare(name, definition);
  }

  count(name: Name, labels: Labels): void {
    this.counters.get(name)?.inc(labels);
  }

  observe(name: Name, labels: Labels, value: number): void {
    this.histograms.get(name)?.observe(labels, value);
  }

  gauge(name: Name, read: Read): void {
    const { help, labels } = metricTable[name];
    const registers = [this.registry];
    // A second reader of the same name takes the place of the first.
    this.registry.removeSingleMetric(name);
    new Gauge({
      name,
      help,
      labelNames: [...labels],
      registers,
      async collect() {
        this.reset();
        // What cannot be told just now is left out: the rest is wanted all the more then.
        const readings = await read().catch(() => []);
        for (const { labels: of, value } of readings) this.set(of, value);
      },
    });
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  private declare(name: string, { kind, help, labels }: MetricDefinition): void {
    const common = { name, help, labelNames: [...labels], registers: [this.registry] };
    if (kind === 'counter') this.counters.set(name, new Counter(common));
    if (kind === 'histogram') this.histograms.set(name, new Histogram({ ...common, buckets }));
  }
}
