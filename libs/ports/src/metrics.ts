/**
 * All that is counted and measured, by the name under which it is read. Label values are few and fixed: names of
 * commands, routes, channels; never an id, an address or anything else that a caller chooses.
 */
export const metricTable = {
  sallyport_http_request_duration_seconds: {
    kind: 'histogram',
    help: 'Requests by method, route and status, and how long they took.',
    labels: ['method', 'route', 'status'],
  },
  sallyport_commands_total: {
    kind: 'counter',
    help: 'Commands by name and outcome: done, refused (a rule said no) or failed.',
    labels: ['command', 'outcome'],
  },
  sallyport_appends_total: {
    kind: 'counter',
    help: 'Appends by category of stream and outcome: written, conflict (another was first) or failed.',
    labels: ['category', 'outcome'],
  },
  sallyport_append_duration_seconds: {
    kind: 'histogram',
    help: 'How long appends took that were written.',
    labels: [],
  },
  sallyport_events_total: {
    kind: 'counter',
    help: 'Events appended by this process, by type.',
    labels: ['type'],
  },
  sallyport_lockouts_total: {
    kind: 'counter',
    help: 'Users that were locked out for wrong answers.',
    labels: [],
  },
  sallyport_deliveries_total: {
    kind: 'counter',
    help: 'Calls of providers by channel and outcome: sent, rejected, retry, unknown or failed.',
    labels: ['channel', 'outcome'],
  },
  sallyport_delivery_duration_seconds: {
    kind: 'histogram',
    help: 'How long calls of providers took.',
    labels: ['channel'],
  },
  sallyport_jobs_total: {
    kind: 'counter',
    help: 'Tries of jobs by channel and outcome: done, retry or failed.',
    labels: ['channel', 'outcome'],
  },
  sallyport_jobs: {
    kind: 'gauge',
    help: 'Jobs that are not done, by channel and state: waiting, running or delayed.',
    labels: ['channel', 'state'],
  },
  sallyport_lag_events: {
    kind: 'gauge',
    help: 'Events that a reader of the log has not seen yet; 1000 stands for that or more.',
    labels: ['reader'],
  },
  sallyport_lag_seconds: {
    kind: 'gauge',
    help: 'Age of the oldest event that a reader of the log has not seen yet.',
    labels: ['reader'],
  },
  sallyport_position: {
    kind: 'gauge',
    help: 'Place in the log that its readers have reached.',
    labels: ['reader'],
  },
  sallyport_parked_events: {
    kind: 'gauge',
    help: 'Events that a projection could not take.',
    labels: ['projection'],
  },
  sallyport_password_hashes_in_progress: {
    kind: 'gauge',
    help: 'Passwords that are hashed or checked just now, or wait for it.',
    labels: [],
  },
  sallyport_password_hash_duration_seconds: {
    kind: 'histogram',
    help: 'How long a password took to hash or check, waiting included.',
    labels: [],
  },
} as const satisfies Readonly<Record<string, MetricDefinition>>;

export interface MetricDefinition {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly labels: readonly string[];
}

type Table = typeof metricTable;
type NameOf<Kind> = { [Name in keyof Table]: Table[Name]['kind'] extends Kind ? Name : never }[keyof Table];
export type LabelsOf<Name extends keyof Table> = Readonly<Record<Table[Name]['labels'][number], string>>;

/** What a gauge reads for one set of labels. */
export interface Reading<Name extends keyof Table> {
  readonly labels: LabelsOf<Name>;
  readonly value: number;
}

/** Counts and measures what the service does. Never throws: to be watched must not stop it. */
export interface Metrics {
  count<Name extends NameOf<'counter'>>(name: Name, labels: LabelsOf<Name>): void;
  /** Durations are in seconds. */
  observe<Name extends NameOf<'histogram'>>(name: Name, labels: LabelsOf<Name>, value: number): void;
  /** `read` is asked each time that the metrics are read; one that rejects is left out that time. */
  gauge<Name extends NameOf<'gauge'>>(name: Name, read: () => Promise<readonly Reading<Name>[]>): void;
  /** All of it, as Prometheus reads it (text exposition format 0.0.4). */
  text(): Promise<string>;
}

/** Counts nothing. */
export const noMetrics: Metrics = {
  count: () => undefined,
  observe: () => undefined,
  gauge: () => undefined,
  text: async () => '',
};
