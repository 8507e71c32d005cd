import type { Channel, Job, JobResult, Metrics, Observer } from '@sallyport/ports';

type Handler = (job: Job) => Promise<JobResult>;

/** The same handler of jobs, with its tries counted and traced: each in the trace of the request that made the job due. */
export function observeJobs(handler: Handler, { metrics, tracer }: Observer): Handler {
  return async (job) => {
    const { id, channel, template, correlationId } = job;
    const attributes = { 'sallyport.job': id, 'sallyport.template': template };
    let outcome = 'failed';
    try {
      const result = await tracer.span(`job ${channel}`, { correlationId, attributes }, () => handler(job));
      outcome = result.kind;
      return result;
    } finally {
      metrics.count('sallyport_jobs_total', { channel, outcome });
    }
  };
}

/** How many jobs of a channel are not done. */
interface JobCounts {
  readonly waiting: number;
  readonly running: number;
  readonly delayed: number;
}

/** Tells of the jobs that are not done. */
export function watchJobs(
  queue: { counts(): Promise<Readonly<Record<Channel, JobCounts>>> },
  metrics: Metrics,
): void {
  metrics.gauge('sallyport_jobs', async () =>
    Object.entries(await queue.counts()).flatMap(([channel, { waiting, running, delayed }]) =>
      Object.entries({ waiting, running, delayed }).map(([state, value]) => ({
        labels: { channel, state },
        value,
      })),
    ),
  );
}
