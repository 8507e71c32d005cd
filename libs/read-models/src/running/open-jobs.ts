import { delivery, type Delivery, type DeliveryEvent, type Recorded } from '@sallyport/domain';
import type { Job } from '@sallyport/ports';
import { defineReactor, none, type Reactor } from '../kernel/define-reactor';
import type { ProjectedEvent } from '../kernel/projected-event';

interface OpenJob {
  readonly job: Job;
  state: Delivery;
  /** It was open at the last look, too. */
  isOverdue: boolean;
}

/**
 * Jobs that the log asks for and has no outcome of yet. Follows the log as a queue does that reactors fill; the
 * {@link OpenJobs.deliveries} that stand in the log take jobs out again.
 */
export class OpenJobs {
  /** Oldest first. */
  private readonly open = new Map<string, OpenJob>();

  /** Runs behind the reactors whose jobs these are. */
  readonly deliveries: Reactor = defineReactor({
    name: 'deliveries',
    on: {
      DeliveryClaimed: (event) => this.record(event),
      DeliverySent: (event) => this.record(event),
      DeliveryFailed: (event) => this.record(event),
      DeliveryUnknown: (event) => this.record(event),
      DeliveryConfirmed: (event) => this.record(event),
      DeliveryBounced: (event) => this.record(event),
    },
  });

  async add(job: Job): Promise<void> {
    this.open.set(job.id, { job, state: delivery.initial, isOverdue: false });
  }

  /** The position up to which all jobs have an outcome, of all events up to `seen`. */
  settledUpTo(seen: number): number {
    const [oldest] = this.open.values();
    return oldest ? Math.min(seen, oldest.job.position - 1) : seen;
  }

  /** Those that were open when this was asked last, and still are. */
  overdue(): Job[] {
    const overdue: Job[] = [];
    for (const one of this.open.values()) {
      if (one.isOverdue) overdue.push(one.job);
      one.isOverdue = true;
    }
    return overdue;
  }

  private record(event: ProjectedEvent) {
    const one = this.open.get(event.id);
    if (one) {
      one.state = delivery.evolve(one.state, event as unknown as Recorded<DeliveryEvent>);
      if (one.state.status === 'settled') this.open.delete(event.id);
    }
    return none;
  }
}
